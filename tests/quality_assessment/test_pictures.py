"""Pictures of a cycle say what they show, whatever the number of organisations."""

from decimal import Decimal

import pytest

from quality_assessment.page.charts import bands
from quality_assessment.publication import publish_figures
from tests.quality_assessment.conftest import add
from tests.quality_assessment.test_serving import page_of

pytestmark = pytest.mark.django_db


def figure(client, name, path="/nezavisimaya-otsenka/2025/"):
    """Return the heads and the rows of the table beside a picture, its caption, its ticks."""
    section = page_of(client, path).find(id=name).find_parent("section")
    heads = [each.get_text(strip=True) for each in section.select("thead th")]
    rows = [
        tuple(cell.get_text(strip=True) for cell in row.select("th, td"))
        for row in section.select("tbody tr")
    ]
    ticks = [each.get_text() for each in section.select("svg text[text-anchor=middle]")]
    return heads, rows, section.figcaption.get_text(strip=True), ticks


@pytest.mark.parametrize("name", ["q-ch", "q-sp"])
def test_a_picture_has_a_name_and_says_what_it_shows(client, quality, name):
    soup = page_of(client, "/nezavisimaya-otsenka/2025/")
    picture = soup.find(id=name).find_parent("section").find("svg", role="img")

    title, told = (soup.find(id=each) for each in picture["aria-labelledby"].split())

    assert (title.name, told.name) == ("title", "desc")
    assert title.get_text(strip=True)
    assert len(told.get_text(strip=True)) > len("Картинка")
    assert title.get_text() != told.get_text()


def test_few_organisations_are_named(client, quality):
    heads, rows, caption, _ticks = figure(client, "q-ch")

    assert heads == ["Организация", "Баллы"]
    assert rows[0] == ("Дом творчества", "77,60")
    assert len(rows) == 6
    assert "баллы из 100" in caption.replace("\xa0", " ")
    text = (
        page_of(client, "/nezavisimaya-otsenka/2025/")
        .find(id="q-ch")
        .find_parent("section")
        .get_text()
    )
    assert "пунктир" in text  # not by colour alone


def test_many_organisations_are_counted_in_bands_and_named_so(client, quality):
    for number in range(8):
        add(quality.cycle, f"Ещё {number}", "90", "90", "95", "90", "90", "91")
    publish_figures(quality.cycle, None, "добавлены организации")

    for path in ("/nezavisimaya-otsenka/2025/", "/nezavisimaya-otsenka/2025/?q=Экоцентр"):
        heads, rows, caption, ticks = figure(client, "q-ch", path)
        assert heads == ["Критерий 3, баллы", "Организации"]
        assert dict(rows)["90–100"] == "8"
        assert dict(rows)["70–79,99"] == "3"
        assert sum(int(number) for _band, number in rows) == 14
        assert caption == "Число организаций по баллу критерия 3"
        assert ticks == ["0", "2", "4", "6", "8"]


def test_totals_are_spread_with_a_table(client, quality):
    heads, rows, _caption, ticks = figure(client, "q-sp")

    assert heads == ["Итог, баллы", "Организации"]
    assert rows == [("90–100", "2"), ("80–89,99", "4")]
    assert ticks == ["0", "1", "2", "3", "4"]


def test_a_figure_is_in_one_band_only():
    values = [Decimal(each) for each in ("80", "89.99", "90", "100")]

    assert bands(values) == [("90–100", 2), ("80–89,99", 2)]
