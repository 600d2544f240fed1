"""What somebody has uploaded; a table, and how it was understood."""

from datetime import timedelta
from typing import IO, TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.querysets import SiteQuerySet
from exchange.parsing import Table, open_table
from exchange.storage import file_path, private_storage

if TYPE_CHECKING:
    from exchange.targets import ImportTarget


class UploadedFile(models.Model):
    """A file of a centre that the worker goes through in steps.

    The file goes after its term (`exchange.tasks.forget_old`), the record is kept for the history.
    """

    wagtail_reference_index_ignore = True

    site = models.ForeignKey(
        Site, on_delete=models.CASCADE, related_name="+", verbose_name=_("centre")
    )
    file = models.FileField(
        _("file"), storage=private_storage, upload_to=file_path, max_length=200, blank=True
    )
    file_name = models.CharField(_("name of the file"), max_length=255)
    remark = models.TextField(_("remark"), blank=True)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = SiteQuerySet.as_manager()

    class Meta:
        abstract = True

    @classmethod
    def past_term(cls) -> "models.QuerySet[Any]":
        """Return the uploads whose files go now."""
        term = timezone.now() - timedelta(days=settings.IMPORT_DAYS)
        return cls._default_manager.filter(created_at__lt=term).exclude(file="")

    @property
    def percent(self) -> int:
        """How much of the present step is done."""
        return min(100, self.done * 100 // self.total) if self.total else 0

    def forget(self) -> None:
        """Delete the file: its term is over."""
        self.file.delete(save=False)
        self.save(update_fields=["file"])


class UploadedTable(UploadedFile):
    """A table whose columns hold fields of a target; its `rows` go with the file."""

    target = models.CharField(_("register"), max_length=40)
    sheet = models.PositiveSmallIntegerField(_("sheet"), default=0)
    encoding = models.CharField(_("encoding"), max_length=20, blank=True)
    delimiter = models.CharField(_("delimiter"), max_length=1, blank=True)
    heading = models.PositiveIntegerField(_("row with the names of columns"), default=0)
    columns = models.JSONField(_("columns"), default=dict)  # {"0": "inn"}: fields by column
    counts = models.JSONField(default=dict)  # {"new": 3}

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.target} № {self.pk}"

    def forget(self) -> None:
        """Delete the file and the rows."""
        rows: Any = self.rows  # type: ignore[attr-defined]  # of a subclass
        rows.all().delete()
        super().forget()

    def find_target(self) -> "ImportTarget | None":
        """Return the target, None for one that the code no longer has."""
        from exchange.targets import target_named

        return target_named(self.target)

    @property
    def fields_by_column(self) -> dict[int, str]:
        """Names of fields by the numbers of columns from zero."""
        return {int(number): name for number, name in self.columns.items()}

    def count(self, kind: object) -> int:
        """Return how many rows of a kind the file has."""
        return int(self.counts.get(str(kind), 0))

    def open_table(self) -> Table:
        """Open the file as it was understood; raises TableError."""
        stored: IO[bytes] = self.file.open("rb")
        return open_table(stored, encoding=self.encoding, delimiter=self.delimiter)
