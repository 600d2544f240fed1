"""Assessments outside their section: search, organisations, programmes, blocks of pages."""

import json

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import RequestFactory

from core import related_panels
from core.caching import stamp
from core.models import OutboxEntry
from core.outbox import Action
from home.models import HomePage, StandardPage
from news.models import NewsPage
from quality_assessment.models import OrganisationResult
from quality_assessment.outbox_handlers import results_of_organisation
from quality_assessment.page.summary import summary
from quality_assessment.publication import publish_figures
from tests.factories.assessments import CycleFactory
from tests.factories.news import make_index
from tests.factories.organisations import DistrictFactory
from tests.factories.programmes import make_catalogue, make_programme
from tests.indexing import put_into_index
from tests.quality_assessment.conftest import add, make_public

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_of(quality):
    return RequestFactory().get("/", headers={"host": "localhost"})


def search(client, **query):
    answer = client.get("/poisk/", query, headers={"host": "localhost"})
    return BeautifulSoup(answer.content, "html.parser")


def links_of(thing, request, name):
    panels = related_panels.for_page(thing, request)
    return [link for each in panels if each.name == name for link in each.links]


def older(quality, year=2022, **fields):
    cycle = CycleFactory(site=quality.own.site, year=year)
    organisation = quality.rows["Экоцентр"].organisation
    row = OrganisationResult.objects.create(
        cycle=cycle, organisation=organisation, k1=70, total=70, **fields
    )
    make_public(cycle)
    row.refresh_from_db()
    return row


def test_the_search_finds_a_result_and_says_its_total(client, quality):
    put_into_index(quality.rows["Экоцентр"])

    hit = search(client, q="экоцентр независимая оценка").select_one(".search-result")

    assert hit.h2.a["href"].endswith(
        "/nezavisimaya-otsenka/2025/" + quality.rows["Экоцентр"].slug + "/"
    )
    assert "итог 90,40" in hit.get_text().replace("\xa0", " ")


def test_of_two_cycles_the_newer_result_comes_first(client, quality):
    put_into_index(older(quality), quality.rows["Экоцентр"])

    hits = search(client, q="экоцентр", type="assessments").select(".search-result h2 a")

    assert [each["href"].split("/")[-3] for each in hits] == ["2025", "2022"]


def test_found_results_are_narrowed_by_the_facets_of_the_table(client, quality):
    for name, district in (("Экоцентр", "Заволжский"), ("Дом творчества", "Пролетарский")):
        organisation = quality.rows[name].organisation
        organisation.district = DistrictFactory(site=quality.own.site, name=district)
        organisation.save()
    put_into_index(*quality.rows.values())
    asked = {"q": "независимая оценка", "type": "assessments"}

    values = search(client, **asked).select("aside[aria-label='Уточнить результаты'] a")

    assert {"Заволжский 1", "Пролетарский 1"} <= {each.get_text() for each in values}
    narrowed = client.get(values[-1]["href"], headers={"host": "localhost"})
    assert len(BeautifulSoup(narrowed.content, "html.parser").select(".search-result")) == 1


def test_a_result_that_nobody_has_seen_is_not_indexed(quality):
    hidden = add(quality.cycle, "Новая", "90", "90", "90", "90", "90", "90")

    assert hidden not in OrganisationResult.get_indexed_objects()
    assert quality.rows["Экоцентр"] in OrganisationResult.get_indexed_objects()


def test_corrected_figures_and_new_names_reach_the_search(quality):
    row = quality.rows["Экоцентр"]
    row.total = 91
    row.save()
    OutboxEntry.objects.all().delete()
    publish_figures(quality.cycle, None, "уточнено")
    told = OutboxEntry.objects.filter(model="quality_assessment.OrganisationResult")
    assert [each.object_pk for each in told] == [str(row.pk)]

    OutboxEntry.objects.all().delete()
    entry = OutboxEntry(
        site=quality.own.site,
        model="organisations.Organisation",
        object_pk=str(row.organisation_id),
        action=Action.SAVED,
    )
    results_of_organisation(entry)
    assert [each.object_pk for each in OutboxEntry.objects.all()] == [str(row.pk)]


def test_a_card_of_an_organisation_shows_its_last_assessment(quality, request_of):
    older(quality)
    organisation = quality.rows["Экоцентр"].organisation

    (link,) = links_of(organisation, request_of, "assessment")

    assert link.title == "Итог 90,40 в 2025 году"
    assert link.url.startswith("/nezavisimaya-otsenka/2025/")


def test_branches_are_named_beside_their_organisation(quality, request_of):
    row = older(quality, branch_name="филиал № 1", is_branch=True)

    titles = [each.title for each in links_of(row.organisation, request_of, "assessment")]

    assert titles == ["Итог 90,40 в 2025 году", "филиал № 1: итог 70 в 2022 году"]


def test_a_programme_shows_how_its_organisation_was_assessed(quality, request_of):
    row = quality.rows["Экоцентр"]
    page = make_programme(make_catalogue(quality.own), "Юный эколог", row.organisation)

    (link,) = links_of(page, request_of, "programme-assessment")

    assert link.url == f"/nezavisimaya-otsenka/2025/{row.slug}/"


def test_a_programme_that_readers_know_shows_an_assessment_published_later(
    quality, client, django_capture_on_commit_callbacks
):
    row = quality.rows["Экоцентр"]
    page = make_programme(make_catalogue(quality.own), "Юный эколог", row.organisation)
    OrganisationResult.objects.all().update(public=None)
    stamp.bump(None)
    connection.run_on_commit.clear()
    assert row.slug not in client.get(page.url).content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        publish_figures(quality.cycle, None, "уточнено")

    assert f"/2025/{row.slug}/" in client.get(page.url).content.decode()


def test_drafts_show_nothing_to_cards_and_blocks(quality, request_of):
    organisation = quality.rows["Экоцентр"].organisation
    quality.cycle.unpublish()

    assert links_of(organisation, request_of, "assessment") == []
    assert summary(request_of) is None


def test_the_summary_is_of_the_newest_cycle_or_of_the_year_asked(quality, request_of):
    older(quality, year=2022)

    assert (summary(request_of).year, summary(request_of).mean) == (2025, "88,64")
    assert summary(request_of, 2022).mean == "70,00"
    assert summary(request_of, 2019) is None


def test_the_summary_of_a_neighbour_is_not_shown(quality):
    request = RequestFactory().get("/", headers={"host": "tver.localhost"})

    assert summary(request) is None


@pytest.mark.parametrize("place", ["front", "body", "news"])
def test_pages_show_the_results_where_an_editor_puts_them(client, quality, place):
    path = "/" if place == "front" else "/ob/"
    if place == "front":
        page = HomePage.objects.get(pk=quality.own.home.pk)
        value = {"heading": "Итоги оценки", "hidden": False, "year": None}
        page.sections = json.dumps([{"type": "quality", "value": value}])
    else:
        page = StandardPage(title="Об оценке", slug="ob")
        if place == "news":
            page = NewsPage(title="Об оценке", slug="ob", lead="Итоги года.")
            path = "/novosti/ob/"
        parent = make_index(quality.own) if place == "news" else quality.own.home
        page = parent.add_child(instance=page)
        page.body = json.dumps([{"type": "assessment", "value": {"year": 2025}}])
    page.save_revision().publish()

    answer = client.get(path, headers={"host": "localhost"})
    soup = BeautifulSoup(answer.content, "html.parser")

    assert soup.select_one(".big-score b").get_text() == "88,64"
    assert len(soup.select(".score svg.bar")) == 5
    assert soup.find("a", class_="more", href="/nezavisimaya-otsenka/2025/")
