"""Documents of the centres."""

import re
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.search import index

from core import antivirus, centres
from media_library import uploads
from media_library.documents.language import language_choices
from media_library.models.choices import Accessibility, ScanState
from media_library.models.scanned import ScannedFile
from media_library.pictures import as_kept
from media_library.querysets import DocumentQuerySet
from media_library.uploads.names import document_path, latin_name

PARTS = re.compile(r"[./\\]")  # of dates and numbers: «№ 5/2 от 12.03.2026»
CHAIN = 20  # documents that replaced each other, followed no further


def _no_usage(field: Any) -> Any:
    """Keep a field out of the usage that editors see: only pages count."""
    field.wagtail_reference_index_ignore = True
    return field


class PortalDocument(ScannedFile, AbstractDocument):
    """A document of a centre; its type is known by its content, not by its name.

    Its address stays when a new file is uploaded: the earlier one becomes a `DocumentVersion`.
    """

    Accessibility = Accessibility

    file = models.FileField(_("file"), upload_to=document_path)
    media_type = models.CharField(max_length=100, blank=True, editable=False)
    address_stem = models.CharField(max_length=60, blank=True, editable=False)

    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    version_note = models.CharField(
        _("what has changed"),
        max_length=300,
        blank=True,
        help_text=_("For a new file: in a few words, what is different in it."),
    )
    version_at = models.DateTimeField(_("uploaded"), null=True, editable=False)
    version_by = _no_usage(
        models.ForeignKey(
            settings.AUTH_USER_MODEL,
            verbose_name=_("uploaded by"),
            null=True,
            editable=False,
            on_delete=models.SET_NULL,
            related_name="+",
        )
    )
    replaced_by = _no_usage(
        models.ForeignKey(
            "self",
            verbose_name=_("replaced by"),
            null=True,
            blank=True,
            on_delete=models.SET_NULL,
            related_name="replaces",
            help_text=_("Pages show the other document, the old address leads to it."),
        )
    )

    accessibility = models.CharField(
        _("accessibility of the file"),
        max_length=20,
        choices=Accessibility.choices,
        default=Accessibility.UNKNOWN,
        editable=False,
    )
    accessibility_by_hand = models.CharField(
        _("what readers are told of accessibility"),
        max_length=20,
        choices=Accessibility.choices,
        blank=True,
        help_text=_("Empty: what the check of the file has found."),
    )
    accessibility_reason = models.CharField(
        _("why it is not as the check has found"), max_length=300, blank=True
    )
    language = models.CharField(max_length=10, blank=True, editable=False)  # "" = the main one
    language_by_hand = models.CharField(
        _("language of the file"),
        max_length=10,
        choices=language_choices,
        blank=True,
        help_text=_("The search in a language finds the files in it."),
    )

    objects = DocumentQuerySet.as_manager()

    admin_form_fields = (
        *("title", "file", "version_note", "accessibility_by_hand", "accessibility_reason"),
        *("language_by_hand", "replaced_by", "collection", "tags"),
    )
    search_fields = [
        *AbstractDocument.search_fields,
        index.SearchField("text"),
        index.FilterField("accessibility"),
        index.FilterField("media_type"),
        index.FilterField("replaced_by"),
        index.FilterField("scan"),
        index.FilterField("file_size"),
        index.FilterField("version"),
        index.RelatedFields("reading", [index.FilterField("state")]),
    ]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]
        indexes = [models.Index(fields=["file_hash"], name="media_library_document_hash")]

    def __str__(self) -> str:
        """Name the file as its reader meets it: choosers and lists of the desk show this."""
        return f"{self.title} ({self.format_label}, {filesizeformat(self.file_size or 0)})"

    def clean(self) -> None:
        """Refuse a file that must not be published, and a successor that cannot be one."""
        super().clean()
        problems: dict[str, Any] = {}
        if self._is_new_file:
            try:
                self._check_file()
            except ValidationError as error:
                problems["file"] = error
        if self.replaced_by and (refusal := self._refusal_of_successor(self.replaced_by)):
            problems["replaced_by"] = refusal
        if self.accessibility_by_hand and not self.accessibility_reason.strip():
            problems["accessibility_reason"] = _("Say why: the check of the file says otherwise.")
        if problems:
            raise ValidationError(problems)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Remember what is known of a new file; a photo loses its notes, whoever saves it."""
        if self._is_new_file:
            self._clean_picture()
            self._set_document_file_metadata()
        super().save(*args, **kwargs)

    def _set_document_file_metadata(self) -> None:
        super()._set_document_file_metadata()
        self.media_type = uploads.kind_of(self.file.name).media_type
        self.address_stem = self.address_stem or PurePath(latin_name(self.file.name)).stem
        self.version_at = timezone.now()

    def _check_file(self) -> None:
        uploads.check(self.file)
        seen = antivirus.check(self.file)
        self.scan = ScanState.CLEAN if seen else ScanState.UNSEEN
        self.scanned_at, self.threat = timezone.now() if seen else None, ""
        self._clean_picture()

    def _clean_picture(self) -> None:
        """Put a picture without place, time and device where a picture came (152-ФЗ)."""
        kept = as_kept(self.file.file, self.file.name)
        if kept is not self.file.file:
            self.file = kept

    def _refusal_of_successor(self, successor: "PortalDocument") -> Any:
        if centres.of_instance(successor) != centres.of_instance(self):
            return _("This document belongs to another centre.")
        if any(each.pk == self.pk for each in successor.successors()):
            return _("This document is itself replaced by the one that you edit.")
        return None

    def successors(self) -> list["PortalDocument"]:
        """Return this document, the one that replaced it, the one that replaced that one …"""
        chain = [self]
        while (found := chain[-1].replaced_by) and found not in chain and len(chain) < CHAIN:
            chain.append(found)
        return chain

    @property
    def current(self) -> "PortalDocument":
        """The document that pages show in its place: itself unless it was replaced."""
        return self.successors()[-1] if self.replaced_by_id else self

    @property
    def _is_new_file(self) -> bool:
        return bool(self.file) and not self.file._committed

    @property
    def text(self) -> str:
        """Words of the file for the search, "" while it is not read."""
        reading = getattr(self, "reading", None)
        return reading.text if reading else ""

    @property
    def text_state(self) -> str:
        """How far the reading of the file has come, in words."""
        reading = getattr(self, "reading", None)
        return str(reading.get_state_display()) if reading else ""

    @property
    def filename(self) -> str:
        """Name in the address: as the first file was named, so that links live on."""
        stored = PurePath(self.file.name)
        return f"{self.address_stem or stored.stem}{stored.suffix}"

    @property
    def download_name(self) -> str:
        """Name under which a reader keeps the file: the title in Latin letters."""
        title = PARTS.sub("-", self.title)
        return latin_name(f"{title}.{self.file_extension}")

    @property
    def content_type(self) -> str:
        """MIME type found in the content; by the name for files older than the check."""
        return self.media_type or super().content_type

    @property
    def format_label(self) -> str:
        """Format as the reader knows it: PDF, DOCX."""
        return self.file_extension.upper()

    @property
    def public_accessibility(self) -> str:
        """Words beside the file; nothing where nobody has checked."""
        unchecked = self.accessibility == Accessibility.UNKNOWN
        return "" if unchecked else str(self.get_accessibility_display())
