"""The public section: a cycle, the result of an organisation, files."""

import csv
import io
import json
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.caching import stamp
from quality_assessment.choices import AbsentDisabled, Edition, PlaceShown
from quality_assessment.computing import fill
from quality_assessment.models import AssessmentCycle, OrganisationResult
from quality_assessment.publication import publish_figures
from tests.factories.assessments import CycleFactory, MeasureFactory
from tests.factories.media_library import DocumentFactory
from tests.factories.organisations import DistrictFactory
from tests.quality_assessment.conftest import add, make_public


def get(client, path, **more):
    return client.get(path, headers={"host": "localhost"}, **more)


def page_of(client, path):
    response = get(client, path)
    assert response.status_code == 200, path
    return BeautifulSoup(response.content, "html.parser")


def table(soup):
    return {
        row.th.a.get_text().replace("\xa0", " "): [
            cell.get_text(strip=True) for cell in row.find_all("td")
        ]
        for row in soup.select(".table--noko tbody tr")
    }


def test_the_newest_cycle_stands_at_the_front(client, quality):
    soup = page_of(client, "/nezavisimaya-otsenka/")

    rows = table(soup)
    assert next(iter(rows)) == "Дом творчества"
    assert rows["Дом творчества"][:2] == ["1", "93,34"]
    assert rows["Школа искусств"][0] == rows["Станция техников"][0] == "3–4"
    assert rows["Спортшкола"][0] == "5"
    foot = [cell.get_text(strip=True) for cell in soup.select(".table--noko tfoot td")]
    assert foot[1:] == ["88,64", "92,97", "92,17", "66,67", "96,83", "94,37"]
    assert soup.find("link", rel="canonical")["href"].endswith("/nezavisimaya-otsenka/2025/")
    its_own = page_of(client, "/nezavisimaya-otsenka/2025/").title.get_text()
    assert "2025" in its_own
    assert its_own != soup.title.get_text()


def test_a_picture_says_what_it_shows(client, quality):
    soup = page_of(client, "/nezavisimaya-otsenka/2025/")

    figures = [each for each in soup.select("figure") if each.select_one("figcaption")]
    assert figures
    for each in figures:
        assert each.figcaption.get_text(strip=True)
        assert all(title.get_text(strip=True) for title in each.select("svg > title"))
        assert all(head.get_text(strip=True) for head in each.select("thead th"))


def test_means_are_named_as_means_over_organisations(client, quality):
    soup = page_of(client, "/nezavisimaya-otsenka/2025/")

    assert "среднее по 6 организациям" in soup.select_one(".big-score").get_text()
    assert "88,64" in soup.select_one(".big-score").get_text()


def test_a_differing_total_keeps_its_place_and_has_a_note(client, quality):
    soup = page_of(client, "/nezavisimaya-otsenka/2025/")

    badges = [each.get_text(strip=True) for each in soup.select(".table--noko .badge--warn")]
    assert badges == ["расчёт:84,901"] or badges == ["расчёт: 84,901"]
    assert "не следует" in soup.select_one(".notice--warn").get_text().replace("\xa0", " ")


def test_the_undefined_indicator_has_a_note_of_the_rule(client, quality):
    row = quality.rows["Филиал"]
    row.indicators = {"3.1": "40", "3.2": "60"}
    row.raw = {"disabled_asked": 0}
    row.save()
    quality.cycle.absent_disabled = AbsentDisabled.RENORMALISE
    fill(quality.cycle)
    publish_figures(quality.cycle, None, "уточнено число опрошенных")

    text = page_of(client, "/nezavisimaya-otsenka/2025/").get_text().replace("\xa0", " ")
    assert "3.3 не определён" in text
    assert "3.1 и 3.2" in text


def test_fewer_than_three_are_not_ranked(client, quality):
    cycle = CycleFactory(site=quality.own.site, year=2026)
    add(cycle, "Одна", "90", "90", "90", "90", "90", "90")
    add(cycle, "Другая", "80", "80", "80", "80", "80", "80")
    make_public(cycle)

    soup = page_of(client, "/nezavisimaya-otsenka/2026/")
    text = soup.get_text().replace("\xa0", " ")
    assert "меньше чем у трёх организаций" in text
    assert soup.select_one('.table--noko td[data-label="Место"]') is None


def test_who_was_not_assessed_keeps_the_last_result_outside_the_ranking(client, quality):
    cycle = CycleFactory(site=quality.own.site, year=2026)
    for name in ("А", "Б", "В"):
        add(cycle, name, "90", "90", "90", "90", "90", "90")
    make_public(cycle)

    soup = page_of(client, "/nezavisimaya-otsenka/2026/")
    section = soup.find(id="q-e").find_parent("section")
    assert "Дом творчества" in section.get_text().replace("\xa0", " ")
    assert "2025" in section.get_text()
    assert set(table(soup)) == {"А", "Б", "В"}


def test_published_places_are_named_as_such(client, quality):
    AssessmentCycle.objects.filter(pk=quality.cycle.pk).update(place_shown=PlaceShown.REGION)
    row = quality.rows["Экоцентр"]
    row.place_region = "266"
    row.save()
    publish_figures(AssessmentCycle.objects.get(pk=quality.cycle.pk), None, "добавлено место")

    soup = page_of(client, "/nezavisimaya-otsenka/2025/")
    assert table(soup)["Экоцентр"][0] == "266"
    assert "в регионе" in soup.get_text().replace("\xa0", " ")


def test_the_table_is_narrowed_and_ordered_by_the_address(client, quality):
    district = DistrictFactory(site=quality.own.site, name="Южный")
    for name in ("Экоцентр", "Филиал"):
        organisation = quality.rows[name].organisation
        organisation.district = district
        organisation.save()

    soup = page_of(client, f"/nezavisimaya-otsenka/2025/?district={district.slug}&sort=k2")
    rows = table(soup)
    assert list(rows) == ["Экоцентр", "Филиал"]
    assert rows["Филиал"][0] == "6"  # of the whole cycle, not of what is shown
    assert soup.find("meta", attrs={"name": "robots"})["content"].startswith("noindex")
    by_k3 = list(table(page_of(client, "/nezavisimaya-otsenka/2025/?sort=k3")))
    assert by_k3[:2] == ["Дом творчества", "Экоцентр"]
    assert by_k3[-1] == "Филиал"


def test_the_table_as_files(client, quality):
    answer = get(client, "/nezavisimaya-otsenka/2025/?format=json")
    items = json.loads(b"".join(answer.streaming_content))["items"]
    first = items[0]
    assert (first["place"], first["total"], first["k3"]) == ("1", "93.34", "77.60")
    assert first["url"].endswith("/nezavisimaya-otsenka/2025/dom-tvorchestva/")

    answer = get(client, "/nezavisimaya-otsenka/2025/?format=csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert len(rows) == 6
    assert {row["Итог"] for row in rows} >= {"93,34", "85,10"}
    assert get(client, "/nezavisimaya-otsenka/2025/?format=xlsx").status_code == 200


def test_what_editors_change_is_not_seen_before_its_publication(
    client, quality, django_capture_on_commit_callbacks
):
    row = quality.rows["Экоцентр"]
    row.total = Decimal("99.99")
    row.save()

    assert table(page_of(client, "/nezavisimaya-otsenka/2025/"))["Экоцентр"][1] == "90,40"

    connection.run_on_commit.clear()  # the first visit made the centre's settings
    with django_capture_on_commit_callbacks(execute=True):
        publish_figures(quality.cycle, None, "опечатка в отчёте")
    soup = page_of(client, "/nezavisimaya-otsenka/2025/")
    assert table(soup)["Экоцентр"][1] == "99,99"
    text = soup.get_text().replace("\xa0", " ")
    assert "опечатка в отчёте" in text
    assert "Экоцентр: 90,40 → 99,99" in text


def test_nothing_of_a_draft_or_of_another_centre_is_served(client, quality):
    draft = CycleFactory(site=quality.own.site, year=2026, live=False)
    add(draft, "Черновик", "1", "1", "1", "1", "1", "1")
    foreign = CycleFactory(site=quality.other.site, year=2027)
    add(foreign, "Чужая", "1", "1", "1", "1", "1", "1")
    make_public(foreign)

    for path in (
        "/nezavisimaya-otsenka/2026/",
        "/nezavisimaya-otsenka/2027/",
        "/nezavisimaya-otsenka/2027/chuzhaya/",
        "/nezavisimaya-otsenka/2025/chuzhaya/",
    ):
        assert get(client, path).status_code == 404, path
    text = page_of(client, "/nezavisimaya-otsenka/").get_text()
    assert "Черновик" not in text
    assert "Чужая" not in text


def test_a_centre_without_cycles_says_so(client, quality):
    OrganisationResult.objects.all().delete()
    AssessmentCycle.objects.all().delete()

    assert "не опубликовал" in page_of(client, "/nezavisimaya-otsenka/").get_text().replace(
        "\xa0", " "
    )


def test_the_page_of_a_result(client, quality):
    MeasureFactory(cycle=quality.cycle, organisation=quality.rows["Экоцентр"].organisation)
    soup = page_of(client, "/nezavisimaya-otsenka/2025/ekotsentr/")
    text = soup.get_text(" ", strip=True).replace("\xa0", " ")

    assert "2-е место из 6" in text or "место 2 из 6" in text
    assert "выше среднего на 1,76" in text
    assert "Нет санитарной комнаты" in text
    assert "Выполнено 0 из 1 мероприятия" in text
    assert [each["href"] for each in soup.select(".breadcrumbs a")][
        -1
    ] == "/nezavisimaya-otsenka/2025/"


def test_a_draft_measure_is_not_shown(client, quality):
    row = quality.rows["Экоцентр"]
    MeasureFactory(cycle=quality.cycle, organisation=row.organisation, live=False)

    assert "санитарной" not in page_of(client, "/nezavisimaya-otsenka/2025/ekotsentr/").get_text()


def test_no_line_is_drawn_across_2018(client, quality):
    organisation = quality.rows["Экоцентр"].organisation
    for year, total in ((2022, "80.10"), (2016, "140")):
        edition = Edition.OLD_160 if year < 2018 else Edition.ORDER_344N
        cycle = CycleFactory(site=quality.own.site, year=year, edition=edition)
        OrganisationResult.objects.create(
            cycle=cycle, organisation=organisation, total=Decimal(total)
        )
        make_public(cycle)

    soup = page_of(client, "/nezavisimaya-otsenka/2025/ekotsentr/")
    assert len(soup.select(".chart .pt")) == 2
    words = soup.find(id="o-d").find_parent("section").get_text().replace("\xa0", " ")
    assert "140 из 160" in words
    for each in (".chart title", ".chart desc", "figcaption"):
        assert soup.select_one(each).get_text(strip=True), each


def test_a_file_chosen_since_is_no_source_of_what_was_published(client, quality):
    row = quality.rows["Экоцентр"]
    row.source_document = DocumentFactory(collection=quality.own.collection)
    row.save()
    assert row.source_document.url not in str(
        page_of(client, "/nezavisimaya-otsenka/2025/ekotsentr/")
    )

    publish_figures(quality.cycle, None, "добавлен источник")
    assert row.source_document.url in str(page_of(client, "/nezavisimaya-otsenka/2025/ekotsentr/"))


def test_a_published_zero_is_a_figure(quality):
    row = OrganisationResult(cycle=quality.cycle, k3=Decimal(0))

    assert row.has_figures
    assert not OrganisationResult(cycle=quality.cycle).has_figures


def test_a_place_is_no_place_on_the_portal(client, quality):
    soup = page_of(client, "/nezavisimaya-otsenka/2025/")

    assert soup.select_one(".table--noko thead th").get_text(strip=True) == "Место"
    assert "Методика" in [each.get_text(strip=True) for each in soup.select("dt")]


def test_steps_show_how_each_figure_came(client, quality):
    row = quality.rows["Экоцентр"]
    row.respondents, row.recipients = 200, 500
    row.raw = RAW
    row.save()
    fill(quality.cycle)
    publish_figures(quality.cycle, None, "добавлены данные")

    text = page_of(client, "/nezavisimaya-otsenka/2025/ekotsentr/").get_text().replace("\xa0", " ")
    assert "Как посчитан каждый балл" in text


RAW = {
    "norm_stand": 10,
    "info_stand": 9,
    "norm_site": 20,
    "info_site": 20,
    "remote_ways": 4,
    "stand_asked": 100,
    "stand_satisfied": 90,
    "site_asked": 100,
    "site_satisfied": 95,
    "comfort_items": 5,
    "comfort_satisfied": 180,
    "access_premises": 2,
    "access_services": 3,
    "disabled_asked": 10,
    "disabled_satisfied": 9,
    "first_contact_satisfied": 190,
    "service_satisfied": 195,
    "remote_asked": 50,
    "remote_satisfied": 48,
    "recommend": 190,
    "schedule_satisfied": 180,
    "overall_satisfied": 195,
}


@pytest.mark.parametrize(
    "path",
    [
        "/nezavisimaya-otsenka/",
        "/nezavisimaya-otsenka/2025/",
        "/nezavisimaya-otsenka/2025/ekotsentr/",
    ],
)
def test_query_budget(client, quality, path, django_assert_max_num_queries):
    get(client, path)  # what every page of a centre repeats is kept
    with django_assert_max_num_queries(12):
        get(client, path)


def test_more_organisations_ask_no_more(client, quality, django_assert_num_queries):
    get(client, "/nezavisimaya-otsenka/2025/")
    with CaptureQueriesContext(connection) as few:
        get(client, "/nezavisimaya-otsenka/2025/")
        asked = len(few)
    for number in range(30):
        add(quality.cycle, f"Ещё {number}", "90", "90", "60", "90", "90", "84")
    publish_figures(quality.cycle, None, "добавлены организации")
    get(client, "/nezavisimaya-otsenka/2025/")
    with django_assert_num_queries(asked):
        get(client, "/nezavisimaya-otsenka/2025/")


ASKED = ("", "?sort=k3", "?sort=name", "?q=дом", "?q=эко", "?q=нет+такого", "?type=school&sort=k1")


@pytest.mark.parametrize("query", ASKED)
def test_readers_and_editors_see_the_same_table(client, admin_client, quality, query):
    """Readers are answered from memory, editors from the database."""
    stamp.bump(quality.own.site.pk)
    path = f"/nezavisimaya-otsenka/2025/{query}"

    first, again, fresh = (page_of(each, path) for each in (client, client, admin_client))

    assert str(first.select_one("#results")) == str(again.select_one("#results"))
    assert table(first) == table(fresh)
    assert list(table(first)) == list(table(fresh))


def test_a_table_in_memory_needs_no_query_for_its_rows(client, quality):
    stamp.bump(quality.own.site.pk)
    path = "/nezavisimaya-otsenka/2025/?sort=k3"
    get(client, path)

    with CaptureQueriesContext(connection) as queries:
        get(client, path)
    assert not [each for each in queries if "organisationresult" in each["sql"]]


def test_marks_of_notes_are_those_of_the_rows_shown(client, quality):
    """A row in memory is not tied to the notes of the page that showed it first."""
    row = quality.rows["Экоцентр"]
    row.indicators, row.raw = {"3.1": "40", "3.2": "60"}, {"disabled_asked": 0}
    row.save()
    quality.cycle.absent_disabled = AbsentDisabled.RENORMALISE
    fill(quality.cycle)
    publish_figures(quality.cycle, None, "уточнено")
    stamp.bump(quality.own.site.pk)
    path = "/nezavisimaya-otsenka/2025/"

    for query in ("", "?q=Экоцентр", ""):
        soup = page_of(client, path + query)
        marks = {each.get_text(strip=True) for each in soup.select(".table--noko sup")}
        notes = {each.get_text(strip=True) for each in soup.select(".section--notes sup")}
        assert marks == notes
        boxes = soup.select(".table--noko input[name=p]")
        assert bool(boxes) == (len(table(soup)) > 1)
