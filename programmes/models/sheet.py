"""The printed sheet of a programme as it is kept."""

from typing import TYPE_CHECKING, Any, Self
from uuid import uuid4

from django.core.files.storage import Storage, storages
from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from programmes.models.programme_page import ProgrammePage


def sheet_storage() -> Storage:
    """Return the storage that only the portal reads: a page may be closed after all."""
    return storages["private"]


def sheet_path(_sheet: Any, _name: str) -> str:
    """Return a name that tells nothing; the reader is given a readable one."""
    return f"sheets/{uuid4().hex}.pdf"


class ProgrammeSheetQuerySet(models.QuerySet):
    """Sheets of programmes."""

    def of_nobody(self, page_id: int) -> Self:
        """Return the sheet of one programme and those whose programme was deleted."""
        return self.filter(models.Q(page=page_id) | models.Q(page=None))


class ProgrammeSheet(models.Model):
    """One PDF of one programme with the QR of its page; made by the worker (`programmes.sheet`)."""

    wagtail_reference_index_ignore = True

    page = models.OneToOneField(
        "programmes.ProgrammePage", on_delete=models.SET_NULL, null=True, related_name="sheet"
    )
    file = models.FileField(_("file"), storage=sheet_storage, upload_to=sheet_path)
    size = models.PositiveIntegerField(_("size, bytes"), default=0)
    qr = models.TextField(_("QR of the page"), blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)  # of what it says
    revision = models.PositiveBigIntegerField(null=True)  # the published version it was made of
    made_at = models.DateTimeField(_("made"), auto_now=True)

    objects = ProgrammeSheetQuerySet.as_manager()

    class Meta:
        verbose_name = _("printed sheet of a programme")
        verbose_name_plural = _("printed sheets of programmes")

    def __str__(self) -> str:
        return f"{self.page_id}"

    def is_of(self, page: "ProgrammePage") -> bool:
        """Tell whether it says what the page says now."""
        return bool(self.file) and self.revision == page.live_revision_id


def sheet_of(page: "ProgrammePage") -> ProgrammeSheet | None:
    """Return the sheet of a published programme, None until it is made."""
    sheet = getattr(page, "sheet", None) if page.pk else None
    return sheet if sheet and page.live and sheet.is_of(page) else None
