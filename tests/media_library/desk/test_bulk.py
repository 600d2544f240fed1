"""Actions on several documents at once."""

import pytest
from django.urls import reverse

from core.models import CentreLogEntry
from media_library.models import PortalDocument
from tests.factories.media_library import DocumentFactory
from tests.media_library.documents.conftest import OTHER_PDF
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def inner(two_centres):
    return two_centres.own.collection.add_child(name="Приказы")


@pytest.fixture
def act(desk):
    """Return a function that does an action with documents."""

    def post(action, *documents, **data):
        url = reverse("wagtail_bulk_action", args=["media_library", "portaldocument", action])
        keys = "&".join(f"id={each.pk}" for each in documents)
        return desk.post(f"{url}?{keys}&next=/admin/documents/", data)

    return post


def test_documents_move_inside_their_centre(act, document, inner, two_centres, editor):
    other = DocumentFactory(collection=two_centres.own.collection, content=OTHER_PDF)
    act("add_to_collection", document, other, collection=inner.pk)

    assert PortalDocument.objects.filter(collection=inner).count() == 2
    assert CentreLogEntry.objects.filter(action="media_library.move", user=editor).count() == 2


def test_they_do_not_move_to_another_centre_even_for_who_works_in_both(
    act, document, two_centres, editor
):
    editor.groups.add(two_centres.other.group(Role.EDITOR))
    answer = act("add_to_collection", document, collection=two_centres.other.collection.pk)

    assert answer.status_code == 200
    assert PortalDocument.objects.get().collection_id == two_centres.own.collection.pk


@pytest.mark.parametrize("action", ["add_to_collection", "add_tags", "delete"])
def test_documents_of_another_centre_are_not_touched(act, two_centres, inner, action):
    foreign = DocumentFactory(collection=two_centres.other.collection)
    answer = act(action, foreign, collection=inner.pk, tags="захвачено")

    assert answer.status_code == 404
    assert PortalDocument.objects.get().collection_id == two_centres.other.collection.pk
    assert not foreign.tags.exists()
