"""Packages that other centres have handed over to this one."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from exchange.models import UploadedFile
from practices_bank.choices import ReceivedKind, ReceivedState

WORKING = (ReceivedState.CHECKING, ReceivedState.WRITING)


class ReceivedPackage(UploadedFile):
    """A package of `practices_bank.transfer`: who sent it, what came of it.

    The steps are done by the worker (`practices_bank.receiving`).
    """

    state = models.CharField(
        _("state"),
        max_length=10,
        choices=ReceivedState.choices,
        default=ReceivedState.CHECKING,
    )
    failed_at = models.CharField(max_length=10, blank=True)
    sender = models.CharField(_("sender"), max_length=255, blank=True)
    municipality = models.CharField(_("municipality"), max_length=255, blank=True)
    number = models.CharField(_("outgoing number"), max_length=60, blank=True)
    date = models.DateField(_("date of the letter"), null=True, blank=True)

    class Meta:
        verbose_name = _("package received")
        verbose_name_plural = _("packages received")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_working(self) -> bool:
        """Whether the worker is at it."""
        return self.state in WORKING


class ReceivedRow(models.Model):
    """A practice of a package; `errors` are sentences, `sha256` tells what was seen already."""

    wagtail_reference_index_ignore = True

    package = models.ForeignKey(ReceivedPackage, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("number"))
    origin = models.UUIDField(null=True)
    sha256 = models.CharField(max_length=64, blank=True)
    folder = models.CharField(max_length=255, blank=True)
    title = models.CharField(_("practice"), max_length=255)
    owner = models.CharField(_("organisation"), max_length=255, blank=True)
    lead = models.TextField(_("annotation"), blank=True)
    files = models.PositiveIntegerField(_("files"), default=0)
    kind = models.CharField(_("what it is"), max_length=10, choices=ReceivedKind.choices)
    errors = models.JSONField(default=list)
    is_chosen = models.BooleanField(default=False)
    is_written = models.BooleanField(default=False)
    practice = models.ForeignKey(
        "practices_bank.PracticePage", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("practice received")
        verbose_name_plural = _("practices received")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["package", "number"], name="practices_bank_received_row_once"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def may_be_written(self) -> bool:
        """Whether there is something to take over."""
        return self.kind in (ReceivedKind.NEW, ReceivedKind.CHANGED)
