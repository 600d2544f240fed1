"""The list «Сетевые программы»."""

from datetime import timedelta

import feedparser
import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction

from acts.choices import ActTopic
from programmes import rules
from tests.factories.acts import ActFactory, make_documents_page
from tests.factories.media_library import DocumentFactory
from tests.factories.organisations import OrganisationFactory
from tests.factories.programmes import draft_programme, make_programme, network

pytestmark = pytest.mark.django_db

PATH = "/programmy/setevye/"


@pytest.fixture
def read(client):
    def answer(query="", host="localhost"):
        response = client.get(f"{PATH}{query}", headers={"host": host})
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return answer


@pytest.fixture
def nets(centre, catalogue, organisation, college):
    museum = OrganisationFactory(site=centre.site, short_name="Музей")
    rows = [*network(organisation, college), *network(organisation, museum, kind="culture")[1:]]
    make_programme(catalogue, "Мастерская", organisation, is_network=True, participants=rows)
    twice = [
        *network(organisation, museum, kind="culture"),
        *network(organisation, college, kind="culture")[1:],
    ]
    make_programme(catalogue, "Краевед", organisation, is_network=True, participants=twice)
    make_programme(catalogue, "Одна", organisation)


def titles(soup):
    return [each.text for each in soup.select(".net-row h3")]


def test_only_networks_with_their_contracts(nets, read):
    soup = read()

    assert titles(soup) == ["Краевед", "Мастерская"]
    assert soup.select_one("h2.results-bar__n").text == "2 программы, 4 договора"
    assert "договор № 1 от 15.08.2026, до 31.08.2027" in soup.select_one(".net-row__who").text


def test_programmes_are_counted_by_kind_of_partner_once(nets, read):
    scores = {
        each.select_one("span").text.strip(): each.b.text for each in read().select(".kinds .score")
    }

    assert scores["Учреждение культуры"] == "2"
    assert scores["Предприятие"] == "0"


def test_a_kind_narrows_the_list(nets, read):
    assert titles(read("?kind=college")) == ["Мастерская"]


def test_the_base_is_no_partner(centre, catalogue, read):
    school = OrganisationFactory(site=centre.site, short_name="Школа")
    other = OrganisationFactory(site=centre.site)
    rows = network(school, other)
    rows[0].partner_kind = rows[1].partner_kind
    rows[0].clean()

    assert rows[0].partner_kind is None


def test_a_kind_comes_from_the_register(organisation, college):
    (_base, row) = network(organisation, college)
    college.partner_kind, row.partner_kind = row.partner_kind, None

    row.clean()

    assert row.partner_kind == college.partner_kind


@pytest.mark.parametrize(("days", "words"), [(-1, "закончился"), (30, "заканчивается")])
def test_the_end_of_a_contract_is_seen(catalogue, organisation, college, read, days, words):
    rows = network(organisation, college)
    rows[1].contract_until = timezone.localdate() + timedelta(days)
    rows[1].contract_date = timezone.localdate() - timedelta(400)
    make_programme(catalogue, "Сеть", organisation, is_network=True, participants=rows)

    assert words in read().select_one(".net-row__who .badge").text


def test_typical_papers_are_named(centre, catalogue, read):
    make_documents_page(centre)
    ActFactory(site=centre.site, title="Типовой договор", topic=ActTopic.NETWORK)

    assert read().select_one('[aria-labelledby="network-papers"] a').text == "Типовой договор"


def test_the_page_of_a_network_programme_leads_to_them(
    centre, catalogue, organisation, college, client
):
    make_documents_page(centre)
    ActFactory(site=centre.site, title="Типовой договор", topic=ActTopic.NETWORK)
    rows = network(organisation, college)
    page = make_programme(catalogue, "Сеть", organisation, is_network=True, participants=rows)
    alone = make_programme(catalogue, "Одна", organisation)

    def papers(programme):
        soup = BeautifulSoup(client.get(programme.get_url()).content, "html.parser")
        return [each.text for each in soup.select("main a") if "договор" in each.text]

    assert papers(page) == ["Типовой договор"]
    assert papers(alone) == []


def test_the_base_is_the_organisation_of_the_programme(organisation, college):
    page = draft_programme("Сеть", organisation, is_network=True)
    page.participants = network(college, organisation)

    (problem,) = rules.before_publishing(page)

    assert problem.field == "is_network"
    assert "Базовая организация" in str(problem.message)


@pytest.mark.parametrize("closed", [True, False])
def test_the_file_of_a_contract_goes_to_a_closed_collection(organisation, college, closed):
    collection = Collection.get_first_root_node().add_child(name="Договоры")
    if closed:
        CollectionViewRestriction.objects.create(
            collection=collection, restriction_type="login", password=""
        )
    page = draft_programme("Сеть", organisation, is_network=True)
    page.participants = network(organisation, college)
    page.participants.all()[1].contract_file = DocumentFactory(collection=collection)

    found = [each.path for each in rules.before_publishing(page)]

    assert found == ([] if closed else [["participants", "contract_file"]])


def test_networks_are_followed_by_their_kind(nets, client):
    feed = feedparser.parse(client.get(f"{PATH}rss/?kind=college").content)

    assert [each.title for each in feed.entries] == ["Мастерская"]
    assert feed.feed.link.endswith("/programmy/setevye/?kind=college")
    assert "/programmy/masterskaya/" in feed.entries[0].link


def test_the_neighbour_s_networks_are_not_here(two_centres, nets, other_catalogue, read):
    assert titles(read(host="tver.localhost")) == []
