"""Earlier versions of documents."""

from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from media_library.models.choices import Accessibility
from media_library.models.scanned import ScannedFile


class DocumentVersion(ScannedFile):
    """A file that a newer one has taken the place of; readers get it only when it is opened."""

    wagtail_reference_index_ignore = True

    document = models.ForeignKey(
        "media_library.PortalDocument", on_delete=models.CASCADE, related_name="versions"
    )
    number = models.PositiveIntegerField(_("number of the version"))
    file = models.FileField(_("file"), max_length=255)
    media_type = models.CharField(max_length=100)
    file_size = models.PositiveBigIntegerField(_("size"), null=True)
    file_hash = models.CharField(_("checksum"), max_length=40)
    accessibility = models.CharField(
        _("accessibility of the file"), max_length=20, choices=Accessibility.choices
    )
    note = models.CharField(_("what has changed"), max_length=300, blank=True)
    uploaded_at = models.DateTimeField(_("uploaded"))
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    superseded_at = models.DateTimeField(_("was in force until"), auto_now_add=True)
    is_public = models.BooleanField(_("open to readers"), default=False)

    class Meta:
        verbose_name = _("version of a document")
        verbose_name_plural = _("versions of documents")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number"], name="media_library_version_unique"
            )
        ]

    def __str__(self) -> str:
        return f"{self.document_id}/{self.number}"

    @property
    def file_extension(self) -> str:
        """Extension without its dot."""
        return PurePath(self.file.name).suffix.lstrip(".")

    @property
    def format_label(self) -> str:
        """Format as the reader knows it: PDF, DOCX."""
        return self.file_extension.upper()

    @property
    def filename(self) -> str:
        """Name in the address: the document's, with the extension of this file."""
        return f"{self.document.address_stem}.{self.file_extension}"

    @property
    def url(self) -> str:
        """Address of this very version."""
        return reverse("document_version", args=[self.document_id, self.number, self.filename])


def public_versions() -> QuerySet[Any]:
    """Return the earlier versions that readers may open."""
    return DocumentVersion.objects.filter(is_public=True).exclude(scan="infected")
