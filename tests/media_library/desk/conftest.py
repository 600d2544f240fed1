"""The desk of an editor of the first centre."""

import pytest

from tests.media_library.documents.conftest import document, editor, form, renew

__all__ = ["document", "editor", "form", "renew"]


@pytest.fixture
def desk(client, editor):
    """Log the editor in."""
    client.force_login(editor)
    return client


@pytest.fixture
def read():
    """Return a function that keeps what was read in a document's file."""
    from media_library.models import DocumentReading, PortalDocument

    def keep(document, state="done", flag="unknown", **fields):
        PortalDocument.objects.filter(pk=document.pk).update(accessibility=flag)
        fields = {"file_hash": document.file_hash, "found": flag, "state": state} | fields
        return DocumentReading.objects.update_or_create(document=document, defaults=fields)[0]

    return keep
