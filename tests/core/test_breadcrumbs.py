"""The way to a page, without a query where its routing has loaded it."""

import pytest
from wagtail.models import Site

from core import breadcrumbs
from home.models import StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_of(rf, two_centres):
    request = rf.get("/", headers={"host": "localhost"})
    Site.find_for_request(request)
    two_centres.own.home.get_url(request)
    return request


@pytest.fixture
def section(two_centres):
    return two_centres.own.home.add_child(instance=StandardPage(title="Раздел", slug="razdel"))


def titles(page, request):
    return [each.title for each in breadcrumbs.trail(page, request)][1:]


def test_the_front_page_has_none(two_centres, request_of, django_assert_num_queries):
    home = two_centres.own.home
    with django_assert_num_queries(0):
        assert breadcrumbs.trail(home, request_of) == []


def test_a_section_follows_the_front_page(section, request_of):
    assert titles(section, request_of) == ["Раздел"]


def test_a_routed_page_knows_its_section(section, request_of, django_assert_num_queries):
    page = section.add_child(instance=StandardPage(title="Страница", slug="stranitsa"))
    page._cached_parent_obj = section
    titles(section, request_of)
    with django_assert_num_queries(0):
        assert titles(page, request_of) == ["Раздел", "Страница"]


def test_every_step_of_a_routed_way_is_known(section, request_of, django_assert_num_queries):
    page = section.add_child(instance=StandardPage(title="Страница", slug="stranitsa"))
    page.add_child(instance=StandardPage(title="Ниже", slug="nizhe"))
    found = section.route(request_of, ["stranitsa", "nizhe"]).page
    titles(section, request_of)

    with django_assert_num_queries(0):
        assert titles(found, request_of) == ["Раздел", "Страница", "Ниже"]


def test_a_deep_page_asks_for_its_ancestors(section, request_of):
    page = section.add_child(instance=StandardPage(title="Страница", slug="stranitsa"))
    below = page.add_child(instance=StandardPage(title="Ниже", slug="nizhe"))

    assert titles(StandardPage.objects.get(pk=below.pk), request_of) == [
        "Раздел",
        "Страница",
        "Ниже",
    ]
