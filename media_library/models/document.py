"""Documents of the centres."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.search import index

from media_library import uploads
from media_library.querysets import DocumentQuerySet
from media_library.uploads.names import document_path


class Accessibility(models.TextChoices):
    """Whether a screen reader can read the file (ПП РФ 102, ГОСТ Р 52872)."""

    UNKNOWN = "unknown", _("not checked")
    ACCESSIBLE = "accessible", _("accessible file")
    SCAN = "scan", _("scan without text")


class PortalDocument(AbstractDocument):
    """A document of a centre; its type is known by its content, not by its name."""

    Accessibility = Accessibility

    file = models.FileField(_("file"), upload_to=document_path)
    accessibility = models.CharField(
        _("accessibility of the file"),
        max_length=20,
        choices=Accessibility.choices,
        default=Accessibility.UNKNOWN,
        help_text=_("Shown to the readers beside the file."),
    )
    media_type = models.CharField(max_length=100, blank=True, editable=False)

    objects = DocumentQuerySet.as_manager()

    admin_form_fields = ("title", "file", "accessibility", "collection", "tags")
    search_fields = [*AbstractDocument.search_fields, index.FilterField("accessibility")]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    def __str__(self) -> str:
        """Name the file as its reader meets it: choosers and lists of the desk show this."""
        return f"{self.title} ({self.format_label}, {filesizeformat(self.file_size or 0)})"

    def clean(self) -> None:
        """Refuse a new file whose content is not what its name says."""
        super().clean()
        if self._is_new_file:
            try:
                uploads.check(self.file)
            except ValidationError as error:
                raise ValidationError({"file": error.messages}) from error

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Remember the type and the size of a new file."""
        if self._is_new_file:
            self.media_type = uploads.kind_of(self.file.name).media_type
            self.file_size = self.file.size
        super().save(*args, **kwargs)

    @property
    def _is_new_file(self) -> bool:
        return bool(self.file) and not self.file._committed

    @property
    def content_type(self) -> str:
        """MIME type found in the content; by the name for files older than the check."""
        return self.media_type or super().content_type

    @property
    def is_accessible(self) -> bool:
        """True for a file that a screen reader can read."""
        return self.accessibility == Accessibility.ACCESSIBLE

    @property
    def format_label(self) -> str:
        """Format as the reader knows it: PDF, DOCX."""
        return self.file_extension.upper()

    @property
    def public_accessibility(self) -> str:
        """Words beside the file; nothing where nobody has checked."""
        unchecked = self.accessibility == Accessibility.UNKNOWN
        return "" if unchecked else str(self.get_accessibility_display())
