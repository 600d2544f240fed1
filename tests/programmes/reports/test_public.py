"""«Чего не хватает» as readers see it."""

import pytest
from bs4 import BeautifulSoup

from tests.factories.organisations import DistrictFactory, OrganisationFactory
from tests.factories.programmes import make_programme

PATH = "/programmy/chego-ne-hvataet/"


@pytest.fixture
def read(client):
    def ask(path=PATH):
        response = client.get(path)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return ask


@pytest.fixture
def village(centre, catalogue):
    district = DistrictFactory(site=centre.site, name="Сельская территория")
    school = OrganisationFactory(site=centre.site, district=district)
    make_programme(catalogue, "Роботы", school, levels=["initial"])
    return school


def test_every_direction_level_and_district_has_a_cell(village, read):
    soup = read()
    assert len(soup.select(".heat td")) == 6 * 3
    assert [each.text for each in soup.select(".heat thead .area")] == ["Сельская территория"]
    assert soup.select_one(".heat td.h1").get_text(" ", strip=True) == "1 одна"
    assert len(soup.select(".heat td.h0")) == 17


def test_a_cell_names_its_row_its_column_and_the_heading_above_both(village, read):
    soup = read()
    cell = soup.select_one(".heat td.h1")
    row, district, level = [soup.find(id=each) for each in cell["headers"]]
    assert (row["scope"], district["scope"], level["scope"]) == ("row", "colgroup", "col")
    assert level["headers"] == [district["id"]]
    assert {name for td in soup.select(".heat td") for name in td["headers"]} <= {
        th["id"] for th in soup.select(".heat th")
    }


def test_phones_get_a_card_for_each_direction(village, read):
    assert len(read().select(".heat-card")) == 6


def test_gaps_are_said_in_words_whole_ones_first(village, read):
    rows = [each.get_text(" ", strip=True) for each in read().select(".table--cards tbody tr")]
    assert len(rows) == 6
    assert all("нет ни одной программы" in row for row in rows[:5])
    assert "уровни: базовый, углублённый" in rows[5].replace("(продвинутый)", "").replace(" ,", ",")


def test_the_page_has_its_place_and_its_files(village, read, client):
    soup = read()
    assert [each.text.replace("\xa0", " ") for each in soup.select(".breadcrumbs li")] == [
        "Главная",
        "Программы",
        "Чего не хватает",
    ]
    for form in ("xlsx", "csv", "json", "svg"):
        assert client.get(PATH, {"format": form})["Content-Disposition"].startswith("attachment")


def test_a_closed_catalogue_is_not_counted(village, read, catalogue):
    from wagtail.models import PageViewRestriction

    PageViewRestriction.objects.create(
        page=village.programmes.first(), restriction_type=PageViewRestriction.LOGIN
    )
    assert len(read().select(".heat td.h0")) == 18


def test_the_neighbour_s_programmes_are_not_here(two_centres, catalogue, other_catalogue, read):
    make_programme(other_catalogue, "Чужая")
    assert len(read().select(".heat td.h0")) == 18


def test_the_catalogue_leads_here(village, read):
    assert read("/programmy/").select_one(f'a[href="{PATH}"]')
