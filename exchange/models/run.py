"""One import: a file, what it was understood as, what came of it."""

from typing import IO, Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.querysets import SiteQuerySet
from exchange.parsing import Table, open_table
from exchange.storage import file_path, private_storage


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


class ImportRun(models.Model):
    """Kept for the history of the register; the file and the rows go after their term."""

    wagtail_reference_index_ignore = True

    site = models.ForeignKey(
        Site, on_delete=models.CASCADE, related_name="+", verbose_name=_("centre")
    )
    target = models.CharField(_("register"), max_length=40)
    file = models.FileField(
        _("file"), storage=private_storage, upload_to=file_path, max_length=200, blank=True
    )
    file_name = models.CharField(_("name of the file"), max_length=255)
    sheet = models.PositiveSmallIntegerField(_("sheet"), default=0)
    encoding = models.CharField(_("encoding"), max_length=20, blank=True)
    delimiter = models.CharField(_("delimiter"), max_length=1, blank=True)
    heading = models.PositiveIntegerField(_("row with the names of columns"), default=0)
    columns = models.JSONField(_("columns"), default=dict)  # {"0": "inn"}: fields by column
    clear_empty = models.BooleanField(_("empty cells erase"), default=False)
    publish = models.BooleanField(_("publish at once"), default=False)
    leave_faulty = models.BooleanField(_("leave out rows with errors"), default=False)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.COLUMNS
    )
    failed_at = models.CharField(max_length=10, choices=State.choices, blank=True)
    remark = models.TextField(_("remark"), blank=True)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict)  # {"new": 3}
    created_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
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

    objects = SiteQuerySet.as_manager()

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["site", "target"])]

    def __str__(self) -> str:
        return f"{self.target} № {self.pk}"

    @property
    def is_working(self) -> bool:
        """Whether the worker is at it."""
        return self.state in WORKING

    @property
    def percent(self) -> int:
        """How much of the present step is done."""
        return min(100, self.done * 100 // self.total) if self.total else 0

    @property
    def fields_by_column(self) -> dict[int, str]:
        """Names of fields by the numbers of columns from zero."""
        return {int(number): name for number, name in self.columns.items()}

    def count(self, kind: Any) -> int:
        """Return how many rows of a kind the file has."""
        return int(self.counts.get(str(kind), 0))

    def open_table(self) -> Table:
        """Open the file as it was understood; raises TableError."""
        stored: IO[bytes] = self.file.open("rb")
        return open_table(stored, encoding=self.encoding, delimiter=self.delimiter)
