"""Pictures and documents are recorded with their tags."""

import pytest
from django.core.files.base import ContentFile

from core.models import OutboxEntry
from core.outbox import Action
from media_library.models import PortalDocument

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(centre):
    return PortalDocument.objects.create(
        title="Положение", file=ContentFile(b"text", name="polozhenie.txt")
    )


def test_a_document_is_recorded_on_save_and_delete(document, entries):
    pk = str(document.pk)
    document.delete()

    assert entries() == [
        ("media_library.PortalDocument", pk, Action.SAVED),
        ("media_library.PortalDocument", pk, Action.DELETED),
    ]


def test_tags_written_after_the_save_are_a_change_of_their_own(document, entries):
    OutboxEntry.objects.all().delete()

    document.tags.add("положение")

    assert entries() == [("media_library.PortalDocument", str(document.pk), Action.SAVED)]
