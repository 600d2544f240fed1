"""Sections for families of the demo."""

import pytest
from bs4 import BeautifulSoup

from families.choices import Applications
from families.models import SupportMeasure

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture
def read(client, site):
    def answer(path):
        response = client.get(path, headers={"host": site.hostname})
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return answer


def test_measures_stand_in_every_state_but_one(site):
    states = {each.state_on() for each in SupportMeasure.objects.for_site(site)}
    assert states == {Applications.OPEN, Applications.NEXT, Applications.ALWAYS}


def test_the_certificate_has_steps_sums_and_programmes(read):
    soup = read("/sertifikat/")
    assert len(soup.select(".steps li")) == 4
    assert len(soup.select("tbody tr")) == 3
    assert soup.select_one("[aria-labelledby=by-certificate]")


@pytest.mark.parametrize(
    ("path", "number", "parts"),
    [("/odarennym-detyam/", 3, []), ("/osobye-potrebnosti/", 2, ["adapted", "accessible"])],
)
def test_each_section_has_its_measures_and_what_is_gathered(path, number, parts, read):
    soup = read(path)
    assert len(soup.select("#results .card")) == number
    for part in parts:
        assert soup.select_one(f"[aria-labelledby={part}] .hub-lines a"), part
