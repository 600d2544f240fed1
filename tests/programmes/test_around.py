"""Programmes outside their section: search, site map, organisations, blocks of other pages."""

import pytest
from bs4 import BeautifulSoup
from django.test import RequestFactory

from core import page_sources, related_panels
from core.models import OutboxEntry
from core.outbox import Action
from programmes.outbox_handlers import renew_directions
from tests.factories.organisations import OrganisationFactory
from tests.factories.programmes import make_programme, word

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_of(centre):
    return RequestFactory().get("/", headers={"host": "localhost"})


def test_the_site_map_for_robots_has_no_archive(catalogue, organisation, client):
    make_programme(catalogue, "Робототехника", organisation)
    make_programme(catalogue, "Завершённая", organisation, is_archived=True)

    text = client.get("/sitemap.xml").content.decode()

    assert "/programmy/robototekhnika/" in text
    assert "zavers" not in text


def test_the_map_for_people_does_not_list_every_programme(catalogue, organisation, client):
    make_programme(catalogue, "Робототехника", organisation)

    soup = BeautifulSoup(client.get("/karta-sayta/").content, "html.parser")

    addresses = {each["href"] for each in soup.select("main a")}
    assert "/programmy/" in addresses
    assert "/programmy/robototekhnika/" not in addresses


def test_a_card_of_an_organisation_names_its_programmes(
    centre, catalogue, organisation, college, request_of
):
    make_programme(catalogue, "Робототехника", organisation)
    make_programme(catalogue, "Черновик", organisation, live=False)
    make_programme(catalogue, "Архив", organisation, is_archived=True)
    make_programme(catalogue, "Чужая", college)

    panels = related_panels.for_page(organisation, request_of)

    section = next(each for each in panels if each.name == "programmes").section
    (card,) = section.cards
    assert (card.title, card.url) == ("Робототехника", "/programmy/robototekhnika/")
    assert card.badge_text == "Набор открыт"
    assert section.more is None


def test_a_card_of_an_organisation_leads_to_all_when_there_are_many(
    catalogue, organisation, client, request_of
):
    for number in range(5):
        make_programme(catalogue, f"Кружок {number}", organisation)

    panels = related_panels.for_page(organisation, request_of)

    section = next(each for each in panels if each.name == "programmes").section
    assert len(section.cards) == 4
    assert section.more.title == "Все 5 программ"
    assert section.more.url == f"/programmy/?organisation={organisation.slug}"
    catalogue_of_it = client.get(section.more.url).content.decode()
    assert "Кружок 4" in catalogue_of_it


def test_directions_of_organisations_come_from_their_programmes(centre, catalogue, organisation):
    idle = OrganisationFactory(site=centre.site)
    page = make_programme(catalogue, "Робототехника", organisation)
    entry = OutboxEntry(
        site=centre.site,
        model="programmes.ProgrammePage",
        object_pk=str(page.pk),
        action=Action.SAVED,
    )

    renew_directions(entry)

    assert list(organisation.directions.all()) == [word("direction", "tekhnicheskoe")]
    assert list(idle.directions.all()) == []

    page.unpublish()
    renew_directions(entry)

    assert list(organisation.directions.all()) == []


def test_a_block_offers_programmes_with_places(
    centre, catalogue, other_catalogue, organisation, request_of
):
    make_programme(catalogue, "Открыта", organisation)
    make_programme(catalogue, "Закрыта", organisation, enrolment="closed")
    make_programme(other_catalogue, "Соседская")

    rows = page_sources.get("programmes").latest(centre.site, request_of, 5)

    assert [(each.title, each.label) for each in rows] == [("Открыта", "7–9 лет")]
