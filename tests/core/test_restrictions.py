"""Closed pages: one question a request; a closed page is never listed."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Page, PageViewRestriction

from core import restrictions
from core.caching import stamp
from core.links import children
from home.models import StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(two_centres):
    """Two pages of the first centre."""
    home = two_centres.own.home
    for title, slug in (("Открытая", "otkrytaya"), ("Закрытая", "zakrytaya")):
        home.add_child(instance=StandardPage(title=title, slug=slug, show_in_menus=True))
    stamp.bump(None)
    return StandardPage.objects.child_of(home)


def close(slug="zakrytaya", kind=PageViewRestriction.LOGIN):
    page = Page.objects.get(slug=slug)
    return PageViewRestriction.objects.create(page=page, restriction_type=kind)


def test_nobody_has_asked_means_ask(pages):
    close()

    assert not restrictions.nothing_is_closed()
    assert [page.title for page in restrictions.public(pages)] == ["Открытая"]


def test_what_the_first_query_has_read_saves_another(pages, django_assert_num_queries):
    with restrictions.told(nothing_closed=True), django_assert_num_queries(1):
        assert len(restrictions.public(pages)) == 2


def test_where_something_is_closed_the_list_asks_what(pages):
    close()

    with restrictions.told(nothing_closed=False):
        assert [page.title for page in restrictions.public(pages)] == ["Открытая"]


def test_the_answer_is_forgotten_with_the_request_even_a_failed_one():
    with pytest.raises(LookupError), restrictions.told(nothing_closed=True):
        raise LookupError

    assert not restrictions.nothing_is_closed()


def test_a_page_closed_between_two_requests_is_closed_for_the_second(pages, client):
    assert client.get("/zakrytaya/").status_code == 200
    close()

    assert client.get("/zakrytaya/").status_code == 302
    assert client.get("/otkrytaya/").status_code == 200


def test_a_password_closes_too(pages, client):
    assert client.get("/zakrytaya/").status_code == 200
    close(kind=PageViewRestriction.PASSWORD)

    soup = BeautifulSoup(client.get("/zakrytaya/").content, "html.parser")
    assert "Закрытая" not in soup.main.get_text()
    assert "Закрытая" not in soup.title.get_text()


def test_a_closed_page_leaves_the_lists_of_its_section(pages, two_centres, rf):
    request = rf.get("/", headers={"host": "localhost"})
    close()

    assert [each.title for each in children(two_centres.own.home, request)] == ["Открытая"]


def test_a_page_closed_in_one_centre_says_nothing_of_the_other(pages, two_centres, client):
    two_centres.other.home.add_child(instance=StandardPage(title="Чужая", slug="zakrytaya"))
    close_own = Page.objects.get(url_path=f"{two_centres.own.home.url_path}zakrytaya/")
    PageViewRestriction.objects.create(page=close_own, restriction_type="login")

    assert client.get("/zakrytaya/", headers={"host": "tver.localhost"}).status_code == 200
    assert client.get("/zakrytaya/").status_code == 302
