"""One reconciliation with the Navigator: its export, what was found, what was written."""

from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exchange.models import UploadedTable

if TYPE_CHECKING:
    from exchange.targets import ImportTarget


class Step(models.TextChoices):
    """How far a reconciliation has come."""

    COLUMNS = "columns", _("columns are to be matched")
    COMPARING = "comparing", _("is being compared")
    READY = "ready", _("compared")
    WRITING = "writing", _("is being written")
    FAILED = "failed", _("failed")


WORKING = (Step.COMPARING, Step.WRITING)


class Reconciliation(UploadedTable):
    """An export of the Navigator beside the programmes of a centre (Тверь 3.1.3)."""

    state = models.CharField(_("state"), max_length=10, choices=Step.choices, default=Step.COLUMNS)
    failed_at = models.CharField(max_length=10, choices=Step.choices, blank=True)
    checked_on = models.DateField(_("date of the check"), default=timezone.localdate)
    # what the ticked rows get; "" = as each row proposes
    status = models.CharField(_("status in the Navigator"), max_length=10, blank=True)

    class Meta:
        verbose_name = _("reconciliation with the Navigator")
        verbose_name_plural = _("reconciliations with the Navigator")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["site"])]

    def find_target(self) -> "ImportTarget":
        from programmes.reconciliation.table import NAVIGATOR

        return NAVIGATOR

    @property
    def is_working(self) -> bool:
        """Whether the worker is at it."""
        return self.state in WORKING
