"""Versions: a new file keeps the earlier one, and the address."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from core import outbox
from core.outbox import Action
from media_library.models import Accessibility, DocumentVersion, PortalDocument

KEPT_FACTS = ("media_type", "file_size", "file_hash", "accessibility", "scan", "scanned_at")


def keep_previous(document: PortalDocument, user: Any) -> DocumentVersion:
    """Keep the file that is stored for a document, and make it ready to be saved with a new one.

    Call it in the transaction of the save. What was said by hand of the old file's accessibility
    is said no more.
    """
    stored = PortalDocument.objects.select_for_update().get(pk=document.pk)
    kept = DocumentVersion.objects.create(
        document=stored,
        number=stored.version,
        file=stored.file.name,
        note=stored.version_note,
        uploaded_at=stored.version_at or stored.created_at,
        uploaded_by=stored.version_by or stored.uploaded_by_user,
        **{name: getattr(stored, name) for name in KEPT_FACTS},
    )
    document.version = stored.version + 1
    document.version_by = user
    if document.accessibility_by_hand == stored.accessibility_by_hand:
        document.accessibility_by_hand = document.accessibility_reason = ""
    document.accessibility = document.accessibility_by_hand or Accessibility.UNKNOWN
    if document.version_note == stored.version_note:
        document.version_note = ""
    _log("media_library.version", document, kept, user)
    return kept


@transaction.atomic
def open_to_readers(version: DocumentVersion, is_public: bool, user: Any) -> None:
    """Let readers open an earlier version, or close it to them."""
    version.is_public = is_public
    version.save(update_fields=["is_public"])
    action = "media_library.open_version" if is_public else "media_library.close_version"
    _log(action, version.document, version, user)
    outbox.record(version.document, Action.SAVED)


@transaction.atomic
def delete(version: DocumentVersion, user: Any = None) -> None:
    """Delete an earlier version with its file; the document's history keeps what it was."""
    _log("media_library.delete_version", version.document, version, user)
    version.delete()
    outbox.record(version.document, Action.SAVED)


def forget_old() -> int:
    """Delete closed versions past their term (`DOCUMENT_VERSION_DAYS`); return how many."""
    if not settings.DOCUMENT_VERSION_DAYS:
        return 0
    border = timezone.now() - timedelta(days=settings.DOCUMENT_VERSION_DAYS)
    old = DocumentVersion.objects.filter(superseded_at__lt=border, is_public=False)
    found = list(old.select_related("document"))
    for version in found:
        delete(version)
    return len(found)


def known_names(document: PortalDocument) -> set[str]:
    """Return every name that the document's address has had."""
    stored = [document.file.name, *document.versions.values_list("file", flat=True)]
    names = {name.rpartition("/")[2] for name in stored}
    suffixes = {name.rpartition(".")[2] for name in stored}
    return names | {f"{document.address_stem}.{suffix}" for suffix in suffixes}


def _log(action: str, document: PortalDocument, version: DocumentVersion, user: Any) -> None:
    data = {"number": version.number, "checksum": version.file_hash, "file": version.filename}
    log(instance=document, action=action, user=user, data=data)
