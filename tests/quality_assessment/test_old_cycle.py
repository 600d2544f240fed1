"""A cycle of 160 points: its criteria are called as they were, its points are out of theirs."""

import csv
import io
from decimal import Decimal

import pytest

from quality_assessment.choices import Edition
from quality_assessment.models import OrganisationResult
from tests.factories.assessments import CycleFactory
from tests.factories.organisations import OrganisationFactory
from tests.quality_assessment.conftest import make_public
from tests.quality_assessment.test_serving import get, page_of

pytestmark = pytest.mark.django_db
POINTS = (("28", "62", "20", "30"), ("30", "60", "18", "28"), ("35", "55", "17", "27"))


@pytest.fixture
def old(quality):
    """A cycle of 2016 with three organisations."""
    cycle = CycleFactory(site=quality.own.site, year=2016, edition=Edition.OLD_160)
    for number, points in enumerate(POINTS):
        organisation = OrganisationFactory(site=cycle.site, short_name=f"Старая {number}")
        criteria = {f"k{place}": Decimal(text) for place, text in enumerate(points, 1)}
        OrganisationResult.objects.create(
            cycle=cycle,
            organisation=organisation,
            total=sum(criteria.values()),
            **criteria,
        )
    make_public(cycle)
    return cycle


def test_criteria_have_the_names_of_their_order(client, old):
    soup = page_of(client, "/nezavisimaya-otsenka/2016/")
    text = soup.get_text(" ").replace("\xa0", " ")

    titles = [each.get_text() for each in soup.select(".score span:first-child")]
    assert len(titles) == 4
    assert (
        titles[2].replace("\xa0", " ").startswith("Доброжелательность, вежливость, компетентность")
    )
    assert "инвалид" not in text.lower()
    heads = [each.get_text(strip=True) for each in soup.select(".table--noko thead th")]
    assert heads[-2:] == ["Вежливость", "Удовлетворённость"]
    assert soup.find(id="q-ch") is None
    assert soup.find(id="q-sp") is None


def test_its_page_of_a_result_its_files_and_comparison_too(client, old):
    keys = [str(each.pk) for each in old.results.all()]
    result = page_of(client, f"/nezavisimaya-otsenka/2016/{old.results.first().slug}/")
    assert "инвалид" not in result.find("main").get_text().lower()
    compared = page_of(client, f"/nezavisimaya-otsenka/2016/sravnenie/?p={keys[0]}&p={keys[1]}")
    assert "инвалид" not in compared.find("main").get_text().lower()

    answer = get(client, "/nezavisimaya-otsenka/2016/?format=csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    (head, *_rows) = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert "Доступность для инвалидов" not in head
    assert "Удовлетворённость условиями" not in head
    assert "Удовлетворённость качеством образования" in head
