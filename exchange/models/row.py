"""A row of an imported file: what it is for the register, and what was done with it."""

import json
from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from .run import ImportRun


class AsWritten(json.JSONEncoder):
    """Leaves Cyrillic letters as they are: as codes each is escaped once more on its way."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "ensure_ascii": False})


class RowKind(models.TextChoices):
    """What a row is for the register."""

    NEW = "new", _("new")
    CHANGED = "changed", _("changed")
    UNCHANGED = "unchanged", _("unchanged")
    FAULTY = "faulty", _("with errors")


WRITTEN = (RowKind.NEW, RowKind.CHANGED)


class ImportRowQuerySet(models.QuerySet):
    """Rows of imports."""

    def written(self) -> Self:
        """Return the rows by which the register was changed."""
        return self.filter(kind__in=WRITTEN).exclude(after=None)


class ImportRow(models.Model):
    """`changes` are [label, old, new], `errors` are [column letter, heading, sentence]."""

    wagtail_reference_index_ignore = True

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("row"))
    kind = models.CharField(_("what it is"), max_length=10, choices=RowKind.choices)
    title = models.CharField(_("record"), max_length=255, blank=True)
    object_id = models.CharField(max_length=64, blank=True)
    changes = models.JSONField(default=list, encoder=AsWritten)
    errors = models.JSONField(default=list, encoder=AsWritten)
    before = models.PositiveBigIntegerField(null=True)
    live_before = models.PositiveBigIntegerField(null=True)
    after = models.PositiveBigIntegerField(null=True)
    undone = models.BooleanField(null=True)
    remark = models.CharField(max_length=255, blank=True)

    objects = ImportRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("row of an import")
        verbose_name_plural = _("rows of imports")
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["run", "number"], name="exchange_row_once")]
        indexes = [models.Index(fields=["run", "kind", "number"])]

    def __str__(self) -> str:
        return f"{self.run_id}/{self.number}"

    @property
    def shown(self) -> tuple[object, ...]:
        """What the preview told of the row; a second look must tell the same."""
        return self.kind, self.object_id, self.changes, self.errors
