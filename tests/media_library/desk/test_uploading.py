"""Upload of many documents at once."""

import pytest
from django.urls import reverse
from wagtail.models import UploadedFile

from media_library.models import PortalDocument
from tests.factories.media_library import PDF, DocumentFactory, upload
from tests.media_library.documents.conftest import OTHER_PDF

pytestmark = pytest.mark.django_db


@pytest.fixture
def send(desk, two_centres):
    """Return a function that sends a file as the page of many does."""

    def post(content, name="a.pdf"):
        data = {"files[]": upload(name, content), "title": name}
        data["collection"] = two_centres.own.collection.pk
        return desk.post(reverse("wagtaildocs:add_multiple"), data).json()

    return post


def test_a_good_file_is_kept_at_once(send):
    answer = send(PDF)

    assert answer["success"]
    assert PortalDocument.objects.get().pk == answer["doc_id"]


def test_a_refusal_is_said_in_words_that_no_file_can_turn_into_a_program(send):
    answer = send(b"MZ" + b"\0" * 100, "<img src=x>.pdf")

    assert not answer["success"]
    assert "<" not in answer["error_message"]
    assert "PDF" in answer["error_message"]


def test_a_file_that_the_centre_has_waits_for_a_decision(send, desk, document):
    answer = send(PDF)

    assert PortalDocument.objects.count() == 1
    assert "Положение о смотре" in answer["form"]
    assert "Взять имеющийся" in answer["form"]

    held = UploadedFile.objects.get()
    url = reverse("wagtaildocs:create_multiple_from_uploaded_document", args=[held.pk])
    data = {f"uploaded-document-{held.pk}-{key}": word for key, word in fields(document).items()}
    assert desk.post(url, data).json()["success"]
    assert PortalDocument.objects.count() == 2
    assert not UploadedFile.objects.exists()


def fields(document):
    return {"title": "Копия", "collection": document.collection_id, "tags": ""}


def test_taking_the_existing_one_forgets_the_file(send, desk, document):
    send(PDF)
    held = UploadedFile.objects.get()
    desk.post(reverse("wagtaildocs:delete_upload_multiple", args=[held.pk]))

    assert not UploadedFile.objects.exists()
    assert PortalDocument.objects.get() == document


def test_a_file_of_another_centre_betrays_nothing(send, two_centres):
    DocumentFactory(collection=two_centres.other.collection, title="Чужой")
    answer = send(PDF)

    assert answer["success"]
    assert "Чужой" not in answer["form"]


def test_a_known_content_under_a_wrong_name_is_refused_not_asked_about(send, document):
    answer = send(PDF, "a.docx")

    assert not answer["success"]
    assert not UploadedFile.objects.exists()


def test_another_file_is_not_asked_about(send, document):
    send(OTHER_PDF)

    assert PortalDocument.objects.count() == 2
