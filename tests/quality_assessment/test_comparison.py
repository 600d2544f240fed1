"""Organisations of a cycle side by side."""

import pytest
from bs4 import BeautifulSoup

from tests.factories.assessments import CycleFactory
from tests.quality_assessment.conftest import add, make_public


def page_of(client, path, host="localhost"):
    answer = client.get(path, headers={"host": host})
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def keys(quality, *names):
    return "&".join(f"p={quality.rows[name].pk}" for name in names)


def text(node):
    return node.get_text(" ", strip=True).replace("\xa0", " ")


def heads(soup):
    return [text(each) for each in soup.select("thead .cmp__title")]


def rows(soup):
    return {
        text(row.th): [text(cell) for cell in row.select("td")]
        for row in soup.select("tbody tr:has(th)")
    }


def test_the_table_leads_to_a_comparison_without_scripts(client, quality):
    soup = page_of(client, "/nezavisimaya-otsenka/2025/")

    form = soup.find("form", id="q-compare")
    boxes = soup.select('input[type=checkbox][form="q-compare"]')
    assert form["action"] == "/nezavisimaya-otsenka/2025/sravnenie/"
    assert len(boxes) == 6
    assert all(soup.find("label", class_="compare") for _each in boxes)


def test_two_organisations_stand_in_the_order_of_the_address(client, quality):
    asked = keys(quality, "Экоцентр", "Дом творчества")
    soup = page_of(client, f"/nezavisimaya-otsenka/2025/sravnenie/?{asked}")

    assert heads(soup) == ["Экоцентр", "Дом творчества"]
    table = rows(soup)
    assert table["Итог"] == ["Экоцентр 90,40", "Дом творчества 93,34"]
    assert table["Место"] == ["Экоцентр 2", "Дом творчества 1"]
    assert table["Доступность для инвалидов"] == ["Экоцентр 74,00", "Дом творчества 77,60"]
    assert len(soup.select("svg.bar")) == 10
    assert "ниже на 2,94" in text(soup.select_one(".page-head"))
    assert 'content="noindex' in str(soup.find("meta", attrs={"name": "robots"}))


def test_only_differences_are_left_when_asked(client, quality):
    asked = keys(quality, "Школа искусств", "Станция техников")
    soup = page_of(client, f"/nezavisimaya-otsenka/2025/sravnenie/?{asked}&diff=1")

    assert "Итог" not in rows(soup)
    assert "Открытость и доступность информации" in rows(soup)
    assert "равны" in text(soup.select_one(".page-head"))


def test_the_first_four_of_more_are_shown_and_it_is_said(client, quality):
    soup = page_of(client, f"/nezavisimaya-otsenka/2025/sravnenie/?{keys(quality, *quality.rows)}")

    assert len(heads(soup)) == 4
    assert "первые четыре" in text(soup.select_one(".page-head"))


@pytest.mark.parametrize("asked", ["", "p=", "p=999999", "p=абв", "p=1&p=1"])
def test_nothing_known_says_what_to_do(client, quality, asked):
    soup = page_of(client, f"/nezavisimaya-otsenka/2025/sravnenie/?{asked}")

    assert soup.select_one("table.cmp") is None
    assert soup.find("a", href="/nezavisimaya-otsenka/2025/")


def test_one_is_taken_off_by_a_link(client, quality):
    soup = page_of(
        client,
        f"/nezavisimaya-otsenka/2025/sravnenie/?{keys(quality, 'Экоцентр', 'Дом творчества')}",
    )

    left = page_of(client, soup.select_one("thead a.more")["href"])

    assert heads(left) == ["Дом творчества"]


def test_results_of_another_cycle_or_centre_are_not_there(client, quality):
    older = CycleFactory(site=quality.own.site, year=2023)
    row = add(older, "Прежняя", "90", "90", "90", "90", "90", "90")
    make_public(older)
    foreign_cycle = CycleFactory(site=quality.other.site)
    foreign = add(foreign_cycle, "Чужая", "90", "90", "90", "90", "90", "90")
    make_public(foreign_cycle)

    assert (
        heads(page_of(client, f"/nezavisimaya-otsenka/2025/sravnenie/?p={row.pk}&p={foreign.pk}"))
        == []
    )
    answer = client.get("/nezavisimaya-otsenka/2024/sravnenie/", headers={"host": "localhost"})
    assert answer.status_code == 404


def test_a_comparison_takes_few_queries(client, quality, django_assert_max_num_queries):
    path = f"/nezavisimaya-otsenka/2025/sravnenie/?{keys(quality, *list(quality.rows)[:4])}"
    page_of(client, path)
    with django_assert_max_num_queries(12):
        page_of(client, path)
