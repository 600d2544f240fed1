"""The index is kept by the outbox."""

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Page

from core.outbox.drain import drain
from home.models import StandardPage
from media_library.models import PortalDocument

pytestmark = pytest.mark.django_db


def found(query):
    return [page.title for page in Page.objects.search(query)]


@pytest.fixture
def article(two_centres):
    return two_centres.own.home.add_child(
        instance=StandardPage(title="Кружок робототехники", slug="robototekhnika")
    )


def test_a_page_is_found_after_the_drain_and_not_before(article):
    assert found("робототехника") == []

    drain()

    assert found("робототехника") == ["Кружок робототехники"]


def test_a_new_title_replaces_the_old_one(article):
    drain()
    article.title = "Студия танца"
    article.save_revision().publish()
    drain()

    assert found("робототехника") == []
    assert found("танец") + found("танца") != []


def test_a_deleted_page_leaves_the_index(article):
    drain()
    article.delete()
    drain()

    assert found("робототехника") == []


def test_a_document_is_found_by_title_and_by_tags(two_centres):
    document = PortalDocument.objects.create(
        title="Положение о конкурсе", file=ContentFile(b"text", name="p.txt")
    )
    document.tags.add("олимпиада")
    drain()

    for query in ("положение", "олимпиада"):
        assert document in list(PortalDocument.objects.search(query)), query
