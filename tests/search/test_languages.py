"""A search finds what is in the reader's language, and nothing of another."""

import pytest

from acts.models import DocumentsPage
from tests.factories.families import SupportFactory, make_gifted
from tests.factories.languages import speak, translate, translate_front
from tests.factories.organisations import OrganisationFactory
from tests.search.test_matrix import close
from tests.search.test_site_search import found

pytestmark = pytest.mark.django_db


@pytest.fixture
def english(client):
    """Search in English."""

    def search(query, host="localhost"):
        response = client.get(f"/en/poisk/?q={query}", headers={"host": host})
        assert response.status_code == 200
        return [hit.title for hit in response.context["results"].hits]

    return search


@pytest.fixture
def both(portal, indexed):
    """A page in both languages, the same word in each."""
    speak(portal.own, "en")
    translate_front(portal.own)
    page = portal.page("Робот ARTEX")
    indexed(translate(page, title="Machine ARTEX"))
    return page


def test_a_russian_search_finds_no_english_page(both, client):
    assert found(client, "ARTEX") == ["Робот ARTEX"]


def test_an_english_search_finds_no_russian_page(both, english):
    assert english("ARTEX") == ["Machine <mark>ARTEX</mark>"]


def test_an_alias_is_not_found_in_english(portal, indexed, english):
    speak(portal.own, "en")
    translate_front(portal.own)
    section = portal.page("Робот ARTEX")
    below = portal.page("Ниже", parent=section)
    translate(below, title="Below")
    indexed(section.get_translations().get().specific)

    assert english("ARTEX") == []


def test_acts_are_found_in_english_where_they_are_translated(portal, english, client):
    speak(portal.own, "en")
    translate_front(portal.own)
    portal.act("Устав центра", translations={"en": {"title": "Charter of the centre"}})
    portal.act("Приказ о charter")

    assert english("charter") == ["<mark>Charter</mark> of the centre"]


def test_the_neighbour_is_not_found_in_english_either(both, portal, indexed, english):
    speak(portal.other, "en")
    translate_front(portal.other)
    foreign = portal.page("Робот ARTEX", centre=portal.other)
    indexed(translate(foreign, title="Foreign ARTEX"))

    assert len(english("ARTEX")) == 1
    assert len(english("ARTEX", host="tver.localhost")) == 1


def test_measures_are_found_in_english_where_they_are_translated(portal, indexed, english):
    speak(portal.own, "en")
    translate_front(portal.own)
    translate(make_gifted(portal.own), title="Gifted children")
    words = {"en": {"title": "Summer camp"}}
    indexed(SupportFactory(site=portal.own.site, title="Летний лагерь", translations=words))
    indexed(SupportFactory(site=portal.own.site, title="Конкурс лагерь camp"))

    assert english("camp") == ["Summer <mark>camp</mark>"]


def test_what_is_not_translated_is_not_found_in_english(portal, indexed, english):
    speak(portal.own, "en")
    translate_front(portal.own)
    translate(make_gifted(portal.own), title="Gifted children")
    indexed(SupportFactory(site=portal.own.site, title="Конкурс ARTEX"))
    indexed(OrganisationFactory(site=portal.own.site, short_name="ARTEX"))
    portal.act("О роботе ARTEX")

    assert english("ARTEX") == []


def test_acts_of_a_closed_section_are_not_found_in_english_either(portal, english):
    speak(portal.own, "en")
    translate_front(portal.own)
    portal.act("Устав центра", translations={"en": {"title": "Charter of the centre"}})
    close(DocumentsPage.objects.descendant_of(portal.own.home).get())

    assert english("charter") == []
