"""What one expert says of a practice."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState

from practices_bank.choices import Proposal, Release


class ReviewQuerySet(models.QuerySet["Review"]):
    """Reviews as the desk and the decision ask for them."""

    def held(self) -> "ReviewQuerySet":
        """Return those whose expert has not been released."""
        return self.filter(release="")

    def sent(self) -> "ReviewQuerySet":
        """Return those that count."""
        return self.held().filter(sent_at__isnull=False)

    def awaited(self) -> "ReviewQuerySet":
        """Return those that an open round waits for."""
        return self.held().filter(AWAITED)


AWAITED = Q(
    sent_at__isnull=True, round__outcome="", round__task_state__status=TaskState.STATUS_IN_PROGRESS
)


class Review(models.Model):
    """Marks, remarks and the conclusion of one expert; a draft until it is sent.

    The expert is known to editors of the centre only; `str()` names nobody.
    """

    round = models.ForeignKey(
        "practices_bank.ReviewRound", on_delete=models.CASCADE, related_name="reviews"
    )
    specialist = models.ForeignKey(
        "organisations.Specialist",
        verbose_name=_("expert"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="reviews",
    )
    appointed_at = models.DateTimeField(_("appointed"), default=timezone.now)
    appointed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    due_at = models.DateTimeField(_("due"))
    conflict = models.BooleanField(_("conflict of interest"), null=True, blank=True)
    scores = models.JSONField(default=dict, blank=True)
    remarks = models.JSONField(default=dict, blank=True)
    proposal = models.CharField(_("proposal"), max_length=20, choices=Proposal, blank=True)
    conclusion = models.TextField(_("conclusion for the author"), max_length=1000, blank=True)
    note = models.TextField(_("note for the commission"), max_length=1000, blank=True)
    saved_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    release = models.CharField(_("released"), max_length=20, choices=Release, blank=True)
    reminded_on = models.DateField(null=True, blank=True)

    objects = models.Manager.from_queryset(ReviewQuerySet)()

    class Meta:
        verbose_name = _("review of a practice")
        verbose_name_plural = _("reviews of practices")
        ordering = ["appointed_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["round", "specialist"], name="practices_bank_review_once"
            )
        ]

    def __str__(self) -> str:
        return _("review № %(number)s") % {"number": self.pk or "–"}

    @property
    def points(self) -> int:
        """Points by the rules of the round."""
        return self.round.scale.points(self.scores)

    def is_overdue(self, moment: datetime | None = None) -> bool:
        """Tell whether the term is over and nothing was sent."""
        return self.sent_at is None and self.due_at < (moment or timezone.now())
