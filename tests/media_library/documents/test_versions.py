"""Versions of documents."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import CentreLogEntry, OutboxEntry
from media_library.documents import versions
from media_library.models import DocumentVersion, PortalDocument
from tests.factories.files import office_file
from tests.factories.media_library import PDF
from tests.media_library.documents.conftest import OTHER_PDF

pytestmark = pytest.mark.django_db


def content_of(kept):
    with kept.file.storage.open(kept.file.name) as file:
        return file.read()


def test_a_new_file_keeps_the_earlier_one(document, renew, editor):
    first_name = document.file.name
    renew(document, version_note="Исправлена дата")

    stored = PortalDocument.objects.get(pk=document.pk)
    kept = stored.versions.get()

    assert (stored.version, stored.version_note) == (2, "Исправлена дата")
    assert stored.version_by == editor
    assert content_of(stored) == OTHER_PDF
    assert (kept.number, kept.file.name, kept.note) == (1, first_name, "")
    assert kept.file_hash != stored.file_hash
    assert kept.file_size == len(PDF)
    assert content_of(kept) == PDF


def test_the_address_stays(document, renew):
    address = document.url
    renew(document)

    assert PortalDocument.objects.get(pk=document.pk).url == address


def test_another_format_has_another_ending(document, renew):
    renew(document, office_file(), name="Другое имя.docx")

    assert document.filename == "polozhenie-o-konkurse.docx"
    assert {"polozhenie-o-konkurse.pdf", "polozhenie-o-konkurse.docx"} <= versions.known_names(
        document
    )


def test_a_note_of_an_earlier_file_is_not_told_of_the_new_one(document, renew):
    renew(document, version_note="Исправлена дата")
    renew(document, PDF)

    assert document.version_note == ""
    assert [each.note for each in document.versions.all()] == ["Исправлена дата", ""]


def test_words_alone_make_no_version(document, form):
    made = form(document=document, title="Другое название", version_note="Пояснение")
    assert made.is_valid(), made.errors
    made.save()

    assert document.version == 1
    assert not document.versions.exists()


def test_what_was_said_of_the_old_file_by_hand_is_said_no_more(document, renew):
    document.accessibility_by_hand, document.accessibility_reason = "accessible", "Проверено"
    document.save()
    renew(document)

    assert (document.accessibility_by_hand, document.accessibility_reason) == ("", "")
    assert document.accessibility == PortalDocument.Accessibility.UNKNOWN


def test_a_refused_file_leaves_everything_as_it_was(document, form):
    made = form(b"MZ" + b"\0" * 100, document=document)

    assert not made.is_valid()
    stored = PortalDocument.objects.get(pk=document.pk)
    assert stored.version == 1
    assert content_of(stored) == PDF


def test_opening_is_written_to_the_history_and_refreshes_pages(document, renew, editor):
    renew(document)
    OutboxEntry.objects.all().delete()

    versions.open_to_readers(document.versions.get(), True, editor)

    assert document.versions.get().is_public
    assert CentreLogEntry.objects.filter(action="media_library.open_version", user=editor).exists()
    assert OutboxEntry.objects.filter(object_pk=str(document.pk)).exists()


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Run what a commit would run."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_a_deleted_version_takes_its_file_and_leaves_a_line(document, renew, editor, committed):
    renew(document)
    version = document.versions.get()
    storage, name, checksum = version.file.storage, version.file.name, version.file_hash

    with committed():
        versions.delete(version, editor)

    assert not storage.exists(name)
    entry = CentreLogEntry.objects.get(action="media_library.delete_version")
    assert entry.data["checksum"] == checksum
    assert entry.user == editor


def test_a_deleted_document_takes_all_its_files(document, renew, committed):
    first = document.file.name
    renew(document)
    storage, second = document.file.storage, document.file.name

    with committed():
        document.delete()

    assert not storage.exists(first)
    assert not storage.exists(second)
    assert not DocumentVersion.objects.exists()


def test_files_stay_until_the_deletion_is_committed(document, renew):
    renew(document)
    storage, name = document.file.storage, document.file.name
    document.delete()

    assert storage.exists(name)


class TestTerm:
    """How long earlier versions are kept."""

    @pytest.fixture
    def old(self, document, renew):
        renew(document)
        version = document.versions.get()
        DocumentVersion.objects.update(superseded_at=timezone.now() - timedelta(days=100))
        return version

    @pytest.mark.parametrize(("days", "left"), [(0, 1), (365, 1), (30, 0)])
    def test_it_is_a_setting(self, old, settings, days, left):
        settings.DOCUMENT_VERSION_DAYS = days

        assert versions.forget_old() == 1 - left
        assert DocumentVersion.objects.count() == left

    def test_what_readers_can_open_stays(self, old, settings):
        DocumentVersion.objects.update(is_public=True)
        settings.DOCUMENT_VERSION_DAYS = 30

        assert versions.forget_old() == 0
