"""A programme of ours, of the Navigator, or of both."""

from typing import Self

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from programmes.choices import NavigatorStatus

from .run import Reconciliation

CERTAIN, ALMOST, LIKELY = 100, 95, 85


class MatchKind(models.TextChoices):
    """Where a programme was found."""

    SURE = "sure", gettext_lazy("Matched surely")
    DOUBTFUL = "doubtful", gettext_lazy("To be confirmed")
    HERE = "here", gettext_lazy("Only on the portal")
    THERE = "there", gettext_lazy("Only in the Navigator")


class RowState(models.TextChoices):
    """What was done with a row."""

    UNTOUCHED = "", "–"
    CHOSEN = "chosen", gettext_lazy("is to be written")
    WRITTEN = "written", gettext_lazy("written")
    REFUSED = "refused", gettext_lazy("not written")


class ReconciliationRowQuerySet(models.QuerySet):
    """Rows of reconciliations."""

    def writable(self) -> Self:
        """Leave out what the portal does not have: there is nothing to write into."""
        return self.exclude(page=None).exclude(kind=MatchKind.THERE)


class ReconciliationRow(models.Model):
    """`differences` are [label, ours, theirs], `unread` are [column letter, heading, sentence].

    `given` are the Navigator's number and address, `proposed` is the status that follows.
    """

    wagtail_reference_index_ignore = True

    run = models.ForeignKey(Reconciliation, on_delete=models.CASCADE, related_name="rows")
    kind = models.CharField(gettext_lazy("group"), max_length=10, choices=MatchKind.choices)
    confidence = models.PositiveSmallIntegerField(gettext_lazy("confidence, %"), default=0)
    page = models.ForeignKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, null=True, related_name="+"
    )
    revision = models.PositiveBigIntegerField(null=True)  # the newest version that was compared
    title = models.CharField(gettext_lazy("programme on the portal"), max_length=255, blank=True)
    organisation = models.CharField(gettext_lazy("organisation"), max_length=255, blank=True)
    number = models.PositiveIntegerField(gettext_lazy("row"), null=True)
    their_title = models.CharField(
        gettext_lazy("programme in the Navigator"), max_length=500, blank=True
    )
    their_organisation = models.CharField(max_length=500, blank=True)
    differences = models.JSONField(default=list)
    unread = models.JSONField(default=list)
    given = models.JSONField(default=dict)
    proposed = models.CharField(max_length=10, choices=NavigatorStatus.choices, blank=True)
    state = models.CharField(max_length=10, choices=RowState.choices, blank=True)
    remark = models.CharField(max_length=500, blank=True)

    objects = ReconciliationRowQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("row of a reconciliation")
        verbose_name_plural = gettext_lazy("rows of reconciliations")
        ordering = ["confidence", "organisation", "title", "their_title", "pk"]
        indexes = [models.Index(fields=["run", "kind", "confidence"])]

    def __str__(self) -> str:
        return f"{self.run_id}/{self.pk}"

    @property
    def sureness(self) -> str:
        """The confidence in words."""
        if self.confidence >= CERTAIN:
            return _("the same")
        if self.confidence >= ALMOST:
            return _("almost certainly the same")
        return _("probably the same") if self.confidence >= LIKELY else _("perhaps the same")

    @property
    def new_addresses(self) -> list[tuple[str, str]]:
        """Number and address that the programme has otherwise, with their names."""
        names = {"navigator_id": _("Number"), "navigator_url": _("Link")}
        return [
            (names[name], value)
            for name, value in self.given.items()
            if getattr(self.page, name, value) != value
        ]
