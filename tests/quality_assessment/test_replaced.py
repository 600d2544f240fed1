"""What a new publication replaces is shown old beside new."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from quality_assessment.publication import labelled, publish_figures
from users.models import Role

pytestmark = pytest.mark.django_db
HOST = {"host": "localhost"}


@pytest.fixture
def corrected(quality):
    """A criterion, a count and an indicator differ from what readers see."""
    row = quality.rows["Экоцентр"]
    row.k1, row.respondents = Decimal("95.70"), 300
    row.indicators = {"1.1": "97"}
    row.raw = {"recommend": 280}
    row.save()
    return row


@pytest.fixture
def check(quality, client):
    client.force_login(quality.own.person(Role.EDITOR))

    def soup():
        url = reverse("quality_check", args=[quality.cycle.pk])
        return BeautifulSoup(client.get(url, headers=HOST).content, "html.parser")

    return soup


def cells(soup):
    return [
        [each.get_text(strip=True) for each in row.select("th, td")]
        for row in soup.select("main li table tbody tr")
    ]


def test_every_replaced_figure_has_its_label_and_both_values(corrected):
    found = {each["label"]: (each["before"], each["after"]) for each in labelled(corrected)}

    assert found["K1"] == ("95,60", "95,70")
    assert found["Опрошенные"] == ("280", "300")
    assert found["1.1"] == ("–", "97")
    assert ("–", "280") in found.values()
    assert len(found) == 4


def test_the_editor_sees_them_before_and_in_the_history(quality, corrected, check):
    before = cells(check())
    assert ["K1", "95,60", "95,70"] in before

    publish_figures(quality.cycle, None, "оператор исправил опечатку")

    assert cells(check()) == before


def test_the_first_publication_replaces_nothing(quality):
    (first,) = quality.cycle.publications.all()

    assert [each["figures"] for each in first.corrections] == [[]] * 6


def test_a_publication_of_before_has_totals_alone(quality):
    (first,) = quality.cycle.publications.all()
    first.changes = [{"name": "Экоцентр", "before": "90", "after": "91"}]

    assert first.corrections[0]["figures"] == []
