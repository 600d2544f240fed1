"""The form of one document and the upload of one."""

import pytest
from django.urls import reverse
from wagtail.models import UploadedFile

from home.models import StandardPage
from media_library.models import DocumentReading, PortalDocument, ReadingState
from tests.factories.media_library import PDF, DocumentFactory, upload
from tests.media_library.documents.conftest import OTHER_PDF

pytestmark = pytest.mark.django_db
SCAN = {"pages": 2, "text_pages": 0, "scan_pages": 2, "tagged": False, "title": "", "language": ""}


@pytest.fixture
def form_of(desk):
    """Return a function that gives the page with a document's form."""

    def page(document):
        return desk.get(reverse("wagtaildocs:edit", args=[document.pk])).content.decode()

    return page


def test_of_a_scan_the_editor_is_told_what_readers_see_and_what_to_do(form_of, document, read):
    read(document, state="empty", flag="scan", facts=SCAN)
    html = form_of(document)

    assert "«скан без текста»" in html
    assert "распознайте" in html.lower()
    assert "2 страницы" in html


def test_while_the_file_waits_the_editor_may_go_on(form_of, document):
    assert "Файл читается" in form_of(document)


def test_of_a_file_that_was_not_read_the_reason_is_told(form_of, document, read):
    read(document, state="failed", problem="time")
    html = form_of(document)

    assert "слишком долго" in html
    assert reverse("media_read_document", args=[document.pk]) in html


def test_a_virus_and_a_successor_are_told(form_of, document, two_centres):
    other = DocumentFactory(collection=two_centres.own.collection, title="Новое положение")
    PortalDocument.objects.filter(pk=document.pk).update(
        scan="infected", threat="Eicar", replaced_by=other
    )
    html = form_of(document)

    assert "«Eicar»" in html
    assert "Новое положение" in html


def test_pages_of_the_own_centre_are_named(form_of, document, two_centres):
    body = [{"type": "files", "value": {"files": [{"document": document.pk, "title": ""}]}}]
    for centre, title in zip(two_centres, ("Правила", "Чужие правила"), strict=True):
        centre.home.add_child(instance=StandardPage(title=title, body=body, live=False))
    html = form_of(document)

    assert "Правила" in html
    assert "Чужие правила" not in html


def test_a_document_of_another_centre_has_no_form(desk, two_centres):
    foreign = DocumentFactory(collection=two_centres.other.collection)

    assert desk.get(reverse("wagtaildocs:edit", args=[foreign.pk])).status_code == 404


@pytest.fixture
def send(desk, two_centres):
    """Return a function that sends the form of a new document."""

    def post(content=PDF, name="a.pdf", **fields):
        data = {"title": "Копия", "collection": two_centres.own.collection.pk, **fields}
        files = {"file": upload(name, content)} if content else {}
        return desk.post(reverse("wagtaildocs:add"), data | files)

    return post


def test_the_form_of_a_new_document_asks_what_fits_it(desk):
    html = desk.get(reverse("wagtaildocs:add")).content.decode()

    assert 'name="title"' in html
    assert "DOCX" in html
    assert "Чем заменён" not in html


def test_a_new_document_is_kept(send, editor):
    assert send().status_code == 302

    document = PortalDocument.objects.get()
    assert (document.title, document.version_by) == ("Копия", editor)


def test_a_file_that_the_centre_has_is_asked_about_and_taken_all_the_same(send, document):
    html = send().content.decode()

    assert "Положение о смотре" in html
    assert "Всё равно загрузить" in html
    assert PortalDocument.objects.count() == 1

    held = UploadedFile.objects.get()
    answer = send(content=None, held=held.pk, decided=document.file_hash)

    assert answer.status_code == 302
    assert PortalDocument.objects.count() == 2
    assert not UploadedFile.objects.exists()


def test_a_new_file_becomes_the_next_version(desk, document, editor, two_centres):
    data = {"title": document.title, "collection": document.collection_id, "tags": ""}
    data |= {"file": upload("novyy.pdf", OTHER_PDF), "version_note": "Исправлена дата"}
    answer = desk.post(reverse("wagtaildocs:edit", args=[document.pk]), data)

    assert answer.status_code == 302
    stored = PortalDocument.objects.get()
    assert (stored.version, stored.version_note) == (2, "Исправлена дата")
    assert stored.versions.get().number == 1


class TestReadAgain:
    """The button «Read again»."""

    def test_it_starts_the_reading(self, desk, document, read):
        read(document, state="failed", problem="time")
        desk.post(reverse("media_read_document", args=[document.pk]))

        assert DocumentReading.objects.get().state == ReadingState.WAITING

    def test_not_of_another_centre(self, desk, two_centres, read):
        foreign = DocumentFactory(collection=two_centres.other.collection)
        read(foreign, state="failed", problem="time")

        answer = desk.post(reverse("media_read_document", args=[foreign.pk]))

        assert answer.status_code == 404
        assert DocumentReading.objects.get().state == ReadingState.FAILED

    def test_not_by_following_a_link(self, desk, document):
        assert desk.get(reverse("media_read_document", args=[document.pk])).status_code == 405
