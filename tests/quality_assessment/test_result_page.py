"""The page of a result: sides, indicators, sources, differences, steps, its own corrections."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from quality_assessment.choices import MeasureStatus
from quality_assessment.computing import fill
from quality_assessment.publication import publish_figures
from tests.factories.assessments import CycleFactory, MeasureFactory
from tests.quality_assessment.conftest import add, make_public
from tests.quality_assessment.test_serving import RAW, page_of, table

pytestmark = pytest.mark.django_db
PATH = "/nezavisimaya-otsenka/2025/ekotsentr/"
POINTS = {
    "1.1": "98",
    "1.2": "100",
    "1.3": "90.50",
    "2.1": "100",
    "2.3": "82",
    "3.1": "60",
    "3.2": "80",
    "3.3": "80",
    "4.1": "97",
    "4.2": "97",
    "4.3": "97",
    "5.1": "93",
    "5.2": "95",
    "5.3": "95",
}


@pytest.fixture
def row(quality):
    return quality.rows["Экоцентр"]


def publish(quality, row, reason="уточнено", **fields):
    for name, value in fields.items():
        setattr(row, name, value)
    row.save()
    fill(quality.cycle)
    publish_figures(quality.cycle, None, reason)


def text_of(soup):
    return " ".join(soup.get_text(" ").replace("\xa0", " ").split())


def section(soup, name):
    return text_of(soup.find(id=name).find_parent("section"))


def test_sides_are_the_extremes_and_said_in_words(client, quality, row):
    publish(quality, row, indicators=POINTS)

    soup = page_of(client, PATH)
    strong, weak = soup.find(id="o-s").find_parent("section").select(".cols > div")
    assert len(strong.select("li")) == 3
    assert [text_of(each).split(".")[0] for each in weak.select("li")] == [
        "Оборудование для инвалидов"
    ]
    assert "Пандусы" in text_of(weak)


def test_indicators_have_their_weight_meaning_and_source(client, quality, row):
    publish(quality, row, indicators=POINTS)

    rows = page_of(client, PATH).find(id="o-i").find_parent("section").select("tbody tr")
    first = {cell.get("data-label"): text_of(cell) for cell in rows[0].select("td")}
    assert len(rows) == 14
    assert first["Вес"] == "0,3"
    assert first["Баллы"] == "98"
    assert next(iter(first.values())) == "осмотр"


def test_sources_are_facts_that_are_printed(client, quality, row):
    publish(quality, row, source_url="https://operator.example.ru/otchet/")

    soup = page_of(client, PATH)
    links = {each["href"]: each for each in soup.select(".aside dl.facts a")}
    official = links["https://bus.example.ru/2025/"]
    assert text_of(official) == "bus.gov.ru, 20.12.2025"
    assert text_of(links["https://operator.example.ru/otchet/"]) == "operator.example.ru"
    # print hides links that only lead on
    assert not any("more" in each.get("class", []) for each in links.values())
    assert soup.select_one("button[data-print]")


def test_how_far_each_criterion_is_from_the_mean(client, quality):
    scores = [text_of(each) for each in page_of(client, PATH).select(".score + .meta")]

    assert len(scores) == 5
    assert scores[0] == "выше среднего на 2,63"
    assert scores[1] == "ниже среднего на 1,17"


def test_the_comparison_says_it_too(client, quality):
    keys = "&".join(f"p={quality.rows[name].pk}" for name in ("Экоцентр", "Спортшкола"))

    text = text_of(page_of(client, f"/nezavisimaya-otsenka/2025/sravnenie/?{keys}"))
    assert "ниже среднего на 1,17" in text


def test_a_total_that_is_not_published_is_computed_beside(client, quality, row):
    publish(quality, row, total=None)

    soup = page_of(client, "/nezavisimaya-otsenka/2025/")
    line = next(each for each in soup.select(".table--noko tbody tr") if "Экоцентр" in each.text)
    assert "итог не опубликован, расчёт: 90,40" in text_of(line)
    assert table(soup)["Экоцентр"][:2] == ["–", "–"]  # and no place
    result = text_of(page_of(client, PATH))
    assert "По критериям выходит 90,40" in result


def test_criteria_that_do_not_follow_are_said(client, quality, row):
    publish(quality, row, indicators={**POINTS, "2.3": "84"})

    assert "K2: опубликовано 91,00, расчёт 92,00" in text_of(page_of(client, PATH))


def test_steps_are_in_russian_with_a_decimal_comma(client, quality, row):
    publish(quality, row, raw=RAW, respondents=200, recipients=500)

    steps = page_of(client, PATH).find("caption", string="Шаги расчёта").find_parent("table")
    words = text_of(steps)
    assert "total" not in words
    assert "min" not in words
    assert "меньшее из (" in words
    assert text_of(steps.select("tbody tr")[-1]).startswith("Итог")
    assert "0,3" in words
    assert "0.3" not in words


def test_corrections_of_others_stay_on_their_pages(client, quality, row):
    other = quality.rows["Спортшкола"]
    publish(quality, other, "опечатка у спортшколы", total=Decimal("84.90"))
    publish(quality, row, "пересчитан второй критерий", k2=Decimal("91.50"))

    own = section(page_of(client, PATH), "q-pub")
    assert "пересчитан второй критерий" in own
    assert "K2: 91,00 → 91,50" in own
    assert "спортшкол" not in own.lower()
    everything = section(page_of(client, "/nezavisimaya-otsenka/2025/"), "q-pub")
    assert "опечатка у спортшколы" in everything


def test_a_late_measure_says_so(client, quality, row):
    late = timezone.localdate() - timedelta(days=1)
    MeasureFactory(
        cycle=quality.cycle,
        organisation=row.organisation,
        term=late,
        status=MeasureStatus.STARTED,
    )

    assert "просрочено" in section(page_of(client, PATH), "o-p")


def test_the_day_of_a_result_stands_before_its_words(client, quality, row):
    MeasureFactory(
        cycle=quality.cycle,
        organisation=row.organisation,
        status=MeasureStatus.DONE,
        result="Пандус построен.",
        done_on=date(2026, 9, 20),
    )

    assert "20.09.2026: Пандус построен." in section(page_of(client, PATH), "o-p")


def test_what_agrees_is_said(client, quality):
    text = text_of(page_of(client, PATH))

    assert "расчёт совпадает с публикацией" in text.lower()


def test_an_organisation_whose_row_is_not_published_keeps_its_last_result(client, quality):
    """It was in neither list: its row of the new cycle has no figures yet."""
    cycle = CycleFactory(site=quality.own.site, year=2026, bus_gov_date=date(2026, 12, 1))
    for name in ("А", "Б", "В"):
        add(cycle, name, "90", "90", "90", "90", "90", "90")
    empty = quality.rows["Экоцентр"].organisation
    cycle.results.create(organisation=empty, cycle=cycle)
    make_public(cycle)

    assert "Экоцентр" in section(page_of(client, "/nezavisimaya-otsenka/2026/"), "q-e")


def test_each_absent_organisation_is_read_once(client, quality):
    """However many cycles it was assessed in, its newest result is asked of the database."""
    older = CycleFactory(site=quality.own.site, year=2022)
    for row in quality.rows.values():
        older.results.create(cycle=older, organisation=row.organisation, total=Decimal("70"))
    make_public(older)
    newest = CycleFactory(site=quality.own.site, year=2026)
    add(newest, "Новая", "90", "90", "90", "90", "90", "90")
    make_public(newest)

    rows = (
        page_of(client, "/nezavisimaya-otsenka/2026/")
        .find(id="q-e")
        .find_parent("section")
        .select("tbody tr")
    )
    assert len(rows) == 6
    assert {row.select_one("td").get_text() for row in rows} == {"2025"}
