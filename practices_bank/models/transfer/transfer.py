"""One letter to the regional centre with its package."""

from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.storage import Storage, storages
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.querysets import SiteQuerySet
from practices_bank.choices import PackageState


def private_storage() -> Storage:
    """Return the storage that no public address leads to."""
    return storages["private"]


def package_path(transfer: Any, filename: str) -> str:
    """Return a name that tells nothing."""
    return f"transfers/{transfer.site_id}/{uuid4().hex}.zip"


class TransferQuerySet(SiteQuerySet):
    """Transfers of practices."""

    def sent(self) -> "TransferQuerySet":
        """Return those whose package is made."""
        return self.filter(state=PackageState.READY)


class Transfer(models.Model):
    """A row of the journal: date, outgoing number, composition, recipient (Тверь 3.1.4).

    What was sent never changes: once the package is made, only the answer is written down.
    """

    FROZEN = ("site_id", "number", "date", "recipient", "file", "size", "sha256", "made_at")

    site = models.ForeignKey(
        Site, verbose_name=_("centre"), on_delete=models.PROTECT, related_name="+"
    )
    number = models.CharField(_("outgoing number"), max_length=60)
    date = models.DateField(_("date of the letter"))
    recipient = models.CharField(_("recipient"), max_length=255)
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=PackageState.choices,
        default=PackageState.WAITING,
    )
    remark = models.TextField(_("remark"), blank=True)
    file = models.FileField(
        _("package"), storage=private_storage, upload_to=package_path, max_length=200, blank=True
    )
    size = models.PositiveBigIntegerField(_("size, bytes"), default=0)
    sha256 = models.CharField(_("checksum SHA-256"), max_length=64, blank=True)
    made_at = models.DateTimeField(_("package made"), null=True, blank=True)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(_("begun"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("begun by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    answered_on = models.DateField(_("date of the answer"), null=True, blank=True)
    answer_number = models.CharField(_("number of the answer"), max_length=60, blank=True)
    answer_note = models.TextField(_("what is answered"), max_length=3000, blank=True)
    answer_file = models.FileField(
        _("file of the answer"),
        storage=private_storage,
        upload_to="transfers/answers",
        max_length=200,
        blank=True,
    )
    answer_name = models.CharField(max_length=255, blank=True)

    objects = models.Manager.from_queryset(TransferQuerySet)()

    class Meta:
        verbose_name = _("transfer to the regional centre")
        verbose_name_plural = _("transfers to the regional centre")
        ordering = ["-date", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "number", "date"],
                name="practices_bank_transfer_number_once",
                violation_error_message=_("There is a letter with this number and date already."),
            )
        ]

    def __str__(self) -> str:
        day = self.date.strftime("%d.%m.%Y") if self.date else "–"
        return _("№ %(number)s of %(day)s") % {"number": self.number, "day": day}

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; raise ValidationError where something that was sent would change."""
        if self.pk and self._changes_what_was_sent():
            raise ValidationError(_("What was sent does not change: make another transfer."))
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Refuse for what was sent: the journal keeps it."""
        if self.is_ready:
            raise ValidationError(_("What was sent stays in the journal."))
        return super().delete(*args, **kwargs)

    def clean(self) -> None:
        """A letter is dated no later than today."""
        super().clean()
        if self.date and self.date > timezone.localdate():
            raise ValidationError({"date": _("This day has not come yet.")})

    def _changes_what_was_sent(self) -> bool:
        stored = type(self)._default_manager.filter(pk=self.pk).values("state", *self.FROZEN)
        before = stored.first()
        if before is None or before["state"] != PackageState.READY:
            return False
        now = {name: getattr(self, name) for name in self.FROZEN} | {"state": self.state}
        now["file"] = self.file.name
        return now != before

    @property
    def is_ready(self) -> bool:
        """Whether the package is made."""
        return self.state == PackageState.READY

    @property
    def is_working(self) -> bool:
        """Whether the worker is at it, or will be."""
        return self.state in (PackageState.WAITING, PackageState.MAKING)

    @property
    def percent(self) -> int:
        """How much of the package is made."""
        return min(100, self.done * 100 // self.total) if self.total else 0
