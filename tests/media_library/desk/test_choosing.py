"""The window in which a document is chosen."""

import pytest
from django.urls import reverse

from media_library.models import PortalDocument
from tests.factories.media_library import PDF, DocumentFactory, upload
from tests.media_library.documents.conftest import OTHER_PDF

pytestmark = pytest.mark.django_db
CREATE = "wagtaildocs_chooser:create"


@pytest.fixture
def offered(desk):
    """Return what the window shows."""
    return lambda: desk.get(reverse("wagtaildocs_chooser:choose_results")).content.decode()


def test_documents_of_the_own_centre_are_offered(offered, document, two_centres):
    DocumentFactory(collection=two_centres.other.collection, title="Чужой")

    assert "Положение о смотре" in offered()
    assert "Чужой" not in offered()


@pytest.mark.parametrize("state", ["replaced", "infected"])
def test_what_readers_cannot_get_is_not_offered(offered, document, two_centres, state):
    other = DocumentFactory(collection=two_centres.own.collection, content=OTHER_PDF)
    change = {"replaced_by": other} if state == "replaced" else {"scan": "infected"}
    PortalDocument.objects.filter(pk=document.pk).update(**change)

    assert "Положение о смотре" not in offered()


@pytest.fixture
def send(desk, two_centres):
    """Return a function that sends the window's form."""

    def post(**data):
        return desk.post(reverse(CREATE), data).json()

    return post


@pytest.fixture
def fields(two_centres):
    return {
        "document-chooser-upload-title": "Копия",
        "document-chooser-upload-collection": two_centres.own.collection.pk,
        "document-chooser-upload-file": upload("a.pdf", PDF),
    }


def test_a_file_uploaded_in_the_window_is_chosen(send, fields):
    assert send(**fields)["step"] == "chosen"


def test_a_file_that_the_centre_has_is_asked_about(send, fields, document):
    answer = send(**fields)

    assert answer["step"] != "chosen"
    assert "Положение о смотре" in answer["htmlFragment"]
    assert PortalDocument.objects.count() == 1


def test_the_existing_one_is_taken(send, document):
    answer = send(take=document.pk)

    assert answer["step"] == "chosen"
    assert answer["result"]["id"] == str(document.pk) or answer["result"]["id"] == document.pk


@pytest.mark.parametrize("key", ["foreign", "0", "нет"])
def test_nothing_else_is_taken(desk, two_centres, key):
    foreign = DocumentFactory(collection=two_centres.other.collection)
    key = foreign.pk if key == "foreign" else key

    assert desk.post(reverse(CREATE), {"take": key}).status_code == 404
