"""Pages among the results: their addresses and what is said of them."""

import pytest
from wagtail.models import Page

from home.models import StandardPage
from search.pages import page_details
from tests.factories.languages import speak, translate, translate_front
from tests.factories.pages import put

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(two_centres):
    """Pages of two centres, and of a language besides Russian, at their front and below."""
    speak(two_centres.own, "en")
    front = translate_front(two_centres.own)
    own = put(two_centres.own.home, StandardPage(title="Свои дела"))
    below = put(own, StandardPage(title="Ниже"))
    alien = put(two_centres.other.home, StandardPage(title="Чужие дела"))
    return [two_centres.own.home, front, own, below, translate(own), alien]


@pytest.mark.parametrize("host", ["localhost", "tver.localhost"])
def test_addresses_are_those_that_wagtail_gives(pages, rf, host):
    request = rf.get("/", headers={"host": host})

    found = page_details([str(each.pk) for each in pages], request)

    assert {key: told.url for key, told in found.items()} == {
        each.pk: Page.objects.get(pk=each.pk).get_url(request) for each in pages
    }
    assert len({told.url for told in found.values()}) == len(pages)


def test_a_page_below_no_front_page_has_no_address(db, rf):
    root = Page.get_first_root_node()

    (found,) = page_details([str(root.pk)], rf.get("/")).values()

    assert found.url == ""
    assert root.get_url(rf.get("/")) is None
