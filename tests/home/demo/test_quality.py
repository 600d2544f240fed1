"""Assessments of the demo: invented, with everything that a reader may meet."""

import pytest
from bs4 import BeautifulSoup

from quality_assessment.choices import MeasureStatus
from quality_assessment.columns import read_points
from quality_assessment.models import AssessmentCycle, FixMeasure, OrganisationResult

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture
def newest(site):
    return AssessmentCycle.objects.for_site(site).live().newest_first().first()


def test_the_newest_cycle_has_a_tie_a_branch_and_nobody_disabled(client, site, newest):
    page = client.get("/nezavisimaya-otsenka/", headers={"host": site.hostname})
    soup = BeautifulSoup(page.content, "html.parser")
    rows = soup.select(".table--noko tbody tr")
    places = [row.find("td").get_text(strip=True) for row in rows]

    assert places == ["1", "2", "3–4", "3–4", "5", "6"]
    text = soup.get_text(" ").replace("\xa0", " ")
    assert "3.3 не определён" in text
    assert "филиал № 1" in text
    assert "не следует из баллов" in text


def test_an_older_cycle_gives_dynamics(client, site, newest):
    result = OrganisationResult.objects.filter(cycle=newest, total="93.34").get()

    page = client.get(
        f"/nezavisimaya-otsenka/{newest.slug}/{result.slug}/", headers={"host": site.hostname}
    )

    soup = BeautifulSoup(page.content, "html.parser")
    assert soup.select("figure svg .ln, figure svg polyline, figure svg path")
    assert str(newest.year - 3) in soup.get_text()


def test_plans_are_in_every_state_and_one_is_late(site, newest):
    measures = FixMeasure.objects.for_site(site).filter(cycle=newest)

    assert {each.status for each in measures} == set(MeasureStatus)
    assert [each.is_overdue for each in measures].count(True) == 1


def test_the_front_page_shows_the_results(client, site, newest):
    soup = BeautifulSoup(client.get("/", headers={"host": site.hostname}).content, "html.parser")

    assert soup.select_one("#home-quality ~ .prose .big-score b").get_text() == "88,64"


def test_the_survey_of_the_next_cycle_is_open(client, site, newest):
    page = client.get("/nezavisimaya-otsenka/", headers={"host": site.hostname}).content.decode()
    assert 'href="/nezavisimaya-otsenka/anketa/"' in page

    listed = client.get("/nezavisimaya-otsenka/anketa/", headers={"host": site.hostname})
    soup = BeautifulSoup(listed.content, "html.parser")
    assert len(soup.select("main ul.links a")) == 6


def test_every_indicator_can_be_typed_again(site):
    for row in OrganisationResult.objects.for_site(site):
        for text in row.indicators.values():
            assert str(read_points(text)) == text


def test_one_result_is_recomputed_from_its_counts(client, site, newest):
    result = OrganisationResult.objects.get(cycle=newest, total="90.40")
    assert result.computed["basis"] == "raw"
    assert result.computed["differs"] == []

    page = client.get(
        f"/nezavisimaya-otsenka/{newest.slug}/{result.slug}/", headers={"host": site.hostname}
    )
    text = page.content.decode()
    assert "Как посчитан каждый балл" in text.replace("\xa0", " ").replace("&nbsp;", " ")
