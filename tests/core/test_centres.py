"""Whose page is it: centres and their trees in every language."""

import pytest
from django.test import RequestFactory
from wagtail.models import Collection, Locale, Page, Site

from core import centres
from core.models import CentreSettings
from core.navigation import MenuItem, current, menu
from home.models import StandardPage


@pytest.fixture
def english(two_centres):
    """Translate the front page of the own centre."""
    locale = Locale.objects.create(language_code="en")
    home = two_centres.own.home.copy_for_translation(locale)
    home.save_revision().publish()
    home.add_child(instance=StandardPage(title="About", slug="about", locale=locale))
    return home


def test_pages_of_a_centre_are_its_tree_in_all_languages(two_centres, english):
    site = two_centres.own.site
    page = two_centres.own.home.add_child(instance=StandardPage(title="О проекте"))
    foreign = two_centres.other.home.add_child(instance=StandardPage(title="Чужая"))

    found = set(centres.pages_of(site).values_list("pk", flat=True))

    assert {site.root_page_id, page.pk, english.pk} < found
    assert Page.objects.get(slug="about").pk in found
    assert not {foreign.pk, two_centres.other.home.pk, 1} & found
    assert not centres.pages_of(None).exists()


def test_the_kept_centre_of_a_page_is_asked_for_again_once_it_is_moved(
    two_centres, django_assert_num_queries
):
    page = two_centres.other.home.add_child(instance=StandardPage(title="Страница"))
    assert centres.kept_site_of(page) == two_centres.other.site
    with django_assert_num_queries(0):
        centres.kept_site_of(page)

    page.move(two_centres.own.home, pos="last-child")
    page.refresh_from_db()

    assert centres.kept_site_of(page) == two_centres.own.site


def test_a_page_knows_its_centre(two_centres, english):
    page = two_centres.other.home.add_child(instance=StandardPage(title="Страница"))

    assert centres.site_of(page) == two_centres.other.site
    assert centres.site_of(Page.objects.get(slug="about")) == two_centres.own.site
    assert centres.site_of(Page.objects.get(depth=1)) is None


def test_a_collection_knows_its_centre(two_centres):
    inside = two_centres.own.collection.add_child(name="Фото")

    assert centres.of_instance(inside) == two_centres.own.site
    assert centres.collection_of(two_centres.own.site) == two_centres.own.collection
    assert centres.of_instance(Collection.get_first_root_node()) is None
    own = centres.collections_of(Site.objects.filter(pk=two_centres.own.site.pk))
    assert set(own) == {two_centres.own.collection, inside}


def test_the_port_is_given_to_all_centres(two_centres):
    assert centres.set_port(8123) == 2
    assert set(Site.objects.values_list("port", flat=True)) == {8123}
    assert centres.set_port(8123) == 0
    assert two_centres.own.home.get_full_url() == "http://localhost:8123/"


def request_to(path, site, host="localhost"):
    request = RequestFactory().get(path, headers={"host": host})
    request._wagtail_site = site
    return request


def test_the_menu_holds_ticked_published_pages_of_the_centre(two_centres):
    home = two_centres.own.home
    for title, ticked, live in (("Лента", True, True), ("Скрыта", False, True)):
        home.add_child(instance=StandardPage(title=title, show_in_menus=ticked, live=live))
    home.add_child(instance=StandardPage(title="Черновик", show_in_menus=True, live=False))
    two_centres.other.home.add_child(instance=StandardPage(title="Чужая", show_in_menus=True))
    request = request_to("/lenta/1/", two_centres.own.site)
    centre = CentreSettings.for_request(request)

    assert menu(request, centre) == [MenuItem("Лента", "/lenta/", "true")]


@pytest.mark.parametrize(
    ("url", "path", "mark"),
    [
        ("/novosti/", "/novosti/", "page"),
        ("/novosti/", "/novosti/odna/", "true"),
        ("/novosti/", "/", ""),
        ("/", "/novosti/", ""),
    ],
)
def test_the_current_item_is_marked(url, path, mark):
    assert current(url, path) == mark
