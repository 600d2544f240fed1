"""One import: a file, what it was understood as, what came of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .uploaded import UploadedTable


class State(models.TextChoices):
    """How far an import has come."""

    COLUMNS = "columns", _("columns are to be matched")
    CHECKING = "checking", _("is being checked")
    CHECKED = "checked", _("waits for confirmation")
    WRITING = "writing", _("is being written")
    DONE = "done", _("imported")
    UNDOING = "undoing", _("is being undone")
    UNDONE = "undone", _("undone")
    FAILED = "failed", _("failed")
    CANCELLED = "cancelled", _("cancelled")


WORKING = (State.CHECKING, State.WRITING, State.UNDOING)


class ImportRun(UploadedTable):
    """Kept for the history of the register; the file and the rows go after their term."""

    clear_empty = models.BooleanField(_("empty cells erase"), default=False)
    publish = models.BooleanField(_("publish at once"), default=False)
    leave_faulty = models.BooleanField(_("leave out rows with errors"), default=False)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.COLUMNS
    )
    failed_at = models.CharField(max_length=10, choices=State.choices, blank=True)
    finished_at = models.DateTimeField(_("written"), null=True, blank=True)
    finished_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("confirmed by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("undone by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["site", "target"])]

    @property
    def is_working(self) -> bool:
        """Whether the worker is at it."""
        return self.state in WORKING
