"""Numbers of programmes on the rows and cards of organisations, and the order by them."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories.organisations import OrganisationFactory, make_organisations_page
from tests.factories.programmes import make_programme
from vocabularies.models import Term

pytestmark = pytest.mark.django_db


@pytest.fixture
def section(centre):
    return make_organisations_page(centre)


@pytest.fixture
def read(client, section):
    def answer(path=""):
        response = client.get(f"/organizatsii/{path}")
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return answer


@pytest.fixture
def offers(catalogue, other_catalogue, organisation):
    """Two programmes that are offered, one of them with places; others that are not."""
    today = timezone.localdate()
    make_programme(catalogue, "Хор", organisation, free_places=4, places_on=today)
    make_programme(catalogue, "Танцы", organisation, free_places=0, places_on=today)
    make_programme(catalogue, "Архив", organisation, is_archived=True)
    make_programme(catalogue, "Черновик", organisation, live=False)
    make_programme(other_catalogue, "Соседская")


def numbers(soup):
    """Return the figures with their words and addresses."""
    return [
        (
            each.select_one("dd").text,
            each.select_one("dt").text.replace("\u00a0", " "),
            each.select_one("a")["href"],
        )
        for each in soup.select(".org__nums > div")
    ]


def titles(soup):
    return [each.text.replace("\u00a0", " ") for each in soup.select(".org h3")]


@pytest.mark.parametrize("card", [False, True], ids=["list", "card"])
def test_what_is_offered_is_counted(organisation, offers, read, card):
    found = numbers(read(f"{organisation.slug}/" if card else ""))

    address = f"/programmy/?organisation={organisation.slug}"
    assert found == [("2", "программы, с местами: 1", address)]


def test_places_are_not_named_where_there_are_none(catalogue, organisation, read):
    make_programme(catalogue, "Хор", organisation)

    assert [each[:2] for each in numbers(read())] == [("1", "программа")]


def test_an_organisation_without_programmes_has_no_number(organisation, catalogue, read):
    assert titles(read()) == [organisation.short_name]
    assert numbers(read()) == []


def test_the_list_may_begin_with_those_that_offer_most(
    centre, catalogue, organisation, college, read
):
    idle = OrganisationFactory(site=centre.site, short_name="Библиотека")
    make_programme(catalogue, "Хор", organisation)
    for title in ("Сварка", "Кулинария"):
        make_programme(catalogue, title, college)

    soup = read("?sort=programmes")

    assert titles(soup) == [college.short_name, organisation.short_name, idle.short_name]
    assert "по числу программ" in soup.select_one(".sort [aria-current]").text
    assert titles(read())[0] == idle.short_name


def test_the_numbers_of_a_long_list_are_asked_for_once(
    centre, catalogue, organisation, college, section, client, django_assert_max_num_queries
):
    make_programme(catalogue, "Хор", organisation)
    client.get("/organizatsii/")
    with CaptureQueriesContext(connection) as few:
        client.get("/organizatsii/")
    most = len(few)
    for number in range(8):
        made = OrganisationFactory(site=centre.site, short_name=f"Клуб {number}")
        make_programme(catalogue, f"Танцы {number}", made)
    client.get("/organizatsii/")

    with django_assert_max_num_queries(most):
        soup = BeautifulSoup(client.get("/organizatsii/").content, "html.parser")

    assert len(numbers(soup)) == 9


def test_a_tile_of_a_direction_says_what_is_there_and_leads_to_it(
    catalogue, organisation, offers, read
):
    word = Term.objects.get(vocabulary="direction", code="tekhnicheskoe")
    organisation.directions.set([word])
    tile = read(f"{organisation.slug}/").select_one(".directions .direction")
    assert tile.p.text.replace("\u00a0", " ") == "2 программы, 4 места"
    query = f"direction=tekhnicheskoe&organisation={organisation.slug}"
    assert tile.a["href"] == f"/programmy/?{query}"


def test_the_card_has_a_button_to_the_programmes(organisation, offers, read):
    button = read(f"{organisation.slug}/").select_one("section[aria-labelledby=org-contacts] .btn")
    assert button.text == "Выбрать программу"
    assert button["href"] == f"/programmy/?organisation={organisation.slug}"


def test_an_organisation_without_programmes_has_no_button(organisation, catalogue, read):
    assert not read(f"{organisation.slug}/").select("section[aria-labelledby=org-contacts] .btn")
