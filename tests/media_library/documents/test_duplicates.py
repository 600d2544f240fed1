"""Files that the centre has already."""

import io

import pytest
from wagtail.models import Collection, GroupCollectionPermission

from home.models import StandardPage
from media_library.documents import duplicates
from media_library.models import ScanState
from tests.factories.media_library import PDF, DocumentFactory
from tests.media_library.documents.conftest import OTHER_PDF
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def found(two_centres, editor):
    """Return a function that looks for a content in the own centre."""

    def look(content=PDF, user=editor, collection=two_centres.own.collection):
        return [each.document for each in duplicates.find(io.BytesIO(content), collection, user)]

    return look


def test_the_same_content_is_found_whatever_its_name(found, document):
    assert found() == [document]
    assert found(OTHER_PDF) == []


def test_collections_of_the_centre_are_one(found, document, two_centres):
    inner = two_centres.own.collection.add_child(name="Приказы")

    assert found(collection=inner) == [document]


def test_another_centre_is_not_looked_into(found, two_centres):
    DocumentFactory(collection=two_centres.other.collection)

    assert found() == []


def test_even_who_works_in_both_is_told_of_one(found, two_centres, editor):
    editor.groups.add(two_centres.other.group(Role.EDITOR))
    DocumentFactory(collection=two_centres.other.collection)

    assert found(user=editor) == []


def test_a_collection_of_no_centre_has_no_duplicates(found):
    DocumentFactory()

    assert found(collection=Collection.get_first_root_node()) == []


def test_what_a_person_may_not_see_is_not_betrayed(found, two_centres):
    secret = two_centres.own.collection.add_child(name="Кадры")
    DocumentFactory(collection=secret)
    author = two_centres.own.person()
    open_part = two_centres.own.collection.add_child(name="Открытое")
    group = two_centres.own.group(Role.OBSERVER)
    right = GroupCollectionPermission.objects.filter(permission__codename="add_document").first()
    GroupCollectionPermission.objects.create(
        group=group, collection=open_part, permission=right.permission
    )
    author.groups.add(group)

    assert found(user=author, collection=open_part) == []


def test_replaced_and_infected_documents_are_not_offered(found, document, two_centres):
    successor = DocumentFactory(collection=two_centres.own.collection, content=OTHER_PDF)
    document.replaced_by = successor
    document.save()
    DocumentFactory(collection=two_centres.own.collection, scan=ScanState.INFECTED)

    assert found() == []


def test_pages_that_use_it_are_named(document, two_centres, editor):
    body = [{"type": "files", "value": {"files": [{"document": document.pk, "title": ""}]}}]
    for centre in two_centres:
        centre.home.add_child(
            instance=StandardPage(title=f"Правила {centre.site.hostname}", body=body, live=False)
        )

    [duplicate] = duplicates.find(io.BytesIO(PDF), two_centres.own.collection, editor)

    assert [page.title for page in duplicate.pages] == ["Правила localhost"]
