"""A long table that somebody has ordered: the worker writes it, he takes it away."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.tables import FORMATS

from .uploaded import UploadedFile


class OrderState(models.TextChoices):
    """How far an order has come."""

    MAKING = "making", _("is being made")
    READY = "ready", _("ready")
    FAILED = "failed", _("failed")


class OrderedFile(UploadedFile):
    """Seen by whoever ordered it only; the file goes after a few days, it can be ordered anew."""

    kind = models.CharField(_("what is in the file"), max_length=60)
    args = models.JSONField(default=dict)  # what the kind was asked for
    suffix = models.CharField(max_length=10, choices=[(key, key.upper()) for key in FORMATS])
    state = models.CharField(
        _("state"), max_length=10, choices=OrderState.choices, default=OrderState.MAKING
    )
    failed_at = models.CharField(max_length=10, choices=OrderState.choices, blank=True)

    class Meta:
        verbose_name = _("ordered file")
        verbose_name_plural = _("ordered files")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.file_name

    @classmethod
    def past_term(cls) -> "models.QuerySet[Any]":
        """Return the orders whose files go now."""
        term = timezone.now() - timedelta(days=settings.ORDERED_FILE_DAYS)
        return cls._default_manager.filter(created_at__lt=term).exclude(file="")

    @property
    def is_working(self) -> bool:
        """Whether the worker is at it, or will be."""
        return self.state == OrderState.MAKING

    @property
    def is_ready(self) -> bool:
        """Whether the file can be taken."""
        return self.state == OrderState.READY and bool(self.file)

    @property
    def kept_until(self) -> datetime:
        """When the file goes."""
        return self.created_at + timedelta(days=settings.ORDERED_FILE_DAYS)
