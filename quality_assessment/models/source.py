"""The table that figures of a cycle were taken from: their source, behind a closed door."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from exchange.models import UploadedFile

UNFINISHED = timedelta(days=2)  # a table that was looked at and not written


class SourceTable(UploadedFile):
    """A file as it was uploaded, kept so that every figure can be shown where it came from.

    What was only looked at goes in two days; what was written stays `ASSESSMENT_SOURCE_DAYS` and
    outlives a deleted cycle no longer than that.
    """

    cycle = models.ForeignKey(
        "quality_assessment.AssessmentCycle",
        verbose_name=_("cycle of assessment"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="source_tables",
    )
    written_at = models.DateTimeField(_("written"), null=True, blank=True)

    class Meta:
        verbose_name = _("table of figures")
        verbose_name_plural = _("tables of figures")
        ordering = ["-written_at", "-pk"]

    def __str__(self) -> str:
        return self.file_name

    @classmethod
    def past_term(cls) -> "models.QuerySet[Any]":
        """Return the tables whose files go now."""
        now = timezone.now()
        unfinished = Q(written_at=None, created_at__lt=now - UNFINISHED)
        old = Q(created_at__lt=now - timedelta(days=settings.ASSESSMENT_SOURCE_DAYS))
        return cls._default_manager.filter(unfinished | old).exclude(file="")

    def forget(self) -> None:
        """Delete the file; of a table that was never written nothing stays."""
        super().forget()
        if self.written_at is None:
            self.delete()

    @property
    def kept_until(self) -> str:
        """The day until which the file is kept, for people."""
        term = self.created_at + timedelta(days=settings.ASSESSMENT_SOURCE_DAYS)
        return date_format(timezone.localdate(term), "d.m.Y")
