"""Links to pages stay inside the centre."""

import pytest
from django.core.exceptions import ValidationError

from core.own_pages import problems_of
from home.models import StandardPage

pytestmark = pytest.mark.django_db


def link_to(page):
    link = {"text": "", "page": page.pk, "document": None, "url": ""}
    return [{"type": "related_links", "value": {"links": [link]}, "id": "links"}]


@pytest.fixture
def page(two_centres):
    return two_centres.own.home.add_child(instance=StandardPage(title="О нас", slug="o-nas"))


def test_a_page_of_the_same_centre_is_fine(page, two_centres):
    page.body = link_to(two_centres.own.home)

    assert problems_of(page) == []


def test_a_page_of_another_centre_is_told_at_its_block(page, two_centres):
    page.body = link_to(two_centres.other.home)

    (problem,) = problems_of(page)

    assert problem.path[:2] == ["body", "links"]


def test_such_a_page_cannot_be_published(page, two_centres):
    page.body = link_to(two_centres.other.home)

    with pytest.raises(ValidationError) as caught:
        page.save()

    assert "body" in caught.value.message_dict


def test_a_page_that_is_not_yet_in_the_tree_is_not_asked(two_centres):
    assert problems_of(StandardPage(body=link_to(two_centres.other.home))) == []
