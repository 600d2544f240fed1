"""Lists that fill themselves with documents."""

import pytest
from wagtail.models import CollectionViewRestriction

from core.models import CentreSettings
from media_library.blocks import DocumentListBlock
from tests.factories.media_library import DocumentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def centres(two_centres):
    for centre in two_centres:
        CentreSettings.objects.update_or_create(
            site=centre.site, defaults={"collection": centre.collection}
        )
    return two_centres


@pytest.fixture
def request_here(rf):
    return rf.get("/", headers={"host": "localhost"})


def value(**fields):
    return {"tag": "", "collection": None, "order": "title", "count": 20, **fields}


def tagged(centre, title, tag="положение"):
    document = DocumentFactory(title=title, collection=centre.collection)
    document.tags.add(tag)
    return document


def test_documents_of_a_tag_in_the_request_s_centre(html, centres, request_here):
    tagged(centres.own, "Своё")
    tagged(centres.own, "Без метки", "другое")
    tagged(centres.other, "Чужое")

    printed = html(DocumentListBlock(), value(tag="Положение"), request=request_here)

    assert "Своё" in printed
    assert "Чужое" not in printed
    assert "Без метки" not in printed


def test_documents_of_a_collection_and_below(html, centres, request_here):
    inner = centres.own.collection.add_child(name="Отчёты")
    DocumentFactory(title="Отчёт", collection=inner)
    DocumentFactory(title="Приказ", collection=centres.own.collection)

    printed = html(DocumentListBlock(), value(collection=inner.pk), request=request_here)

    assert "Отчёт" in printed
    assert "Приказ" not in printed


def test_a_collection_of_another_centre_shows_nothing(html, centres, request_here):
    tagged(centres.other, "Чужое")
    other = centres.other.collection.pk

    assert "Чужое" not in html(DocumentListBlock(), value(collection=other), request=request_here)


def test_closed_documents_are_not_listed(html, centres, request_here):
    closed = centres.own.collection.add_child(name="Закрытое")
    CollectionViewRestriction.objects.create(
        collection=closed, restriction_type=CollectionViewRestriction.LOGIN
    )
    DocumentFactory(title="Тайна", collection=closed.add_child(name="Глубже")).tags.add("метка")

    assert "Тайна" not in html(DocumentListBlock(), value(tag="метка"), request=request_here)


def test_order_and_number(html, centres, request_here):
    for title in ("Второй", "Первый", "Третий"):
        tagged(centres.own, title)
    printed = html(DocumentListBlock(), value(tag="положение", count=2), request=request_here)

    assert printed.index("Второй") < printed.index("Первый")
    assert "Третий" not in printed


def test_without_a_request_nothing_is_listed(html, centres):
    tagged(centres.own, "Своё")

    assert html(DocumentListBlock(), value(tag="положение")).strip() == ""


def test_a_list_of_everything_is_a_draft(refusals):
    assert refusals(DocumentListBlock(), value())
    assert refusals(DocumentListBlock(), value(), draft=True) == []
