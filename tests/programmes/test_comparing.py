"""Up to four programmes side by side."""

import pytest
from bs4 import BeautifulSoup

from search.lists.ticks import chosen
from tests.factories.programmes import make_programme

pytestmark = pytest.mark.django_db

PATH = "/programmy/sravnenie/"


@pytest.fixture
def read(client):
    def answer(keys, more=""):
        query = "&".join(f"p={key}" for key in keys)
        response = client.get(f"{PATH}?{query}{more}")
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return answer


def titles(soup):
    return [each.text.replace("\u00a0", " ") for each in soup.select(".cmp__title")]


def row(soup, name):
    head = next(each for each in soup.select("tbody th") if each.text.startswith(name))
    cells = head.find_parent("tr").select("td")
    for each in soup.select(".cmp__who"):
        each.extract()
    return [each.text.replace("\u00a0", " ").strip() for each in cells]


@pytest.fixture
def two(catalogue, organisation):
    first = make_programme(catalogue, "Первая", organisation, age_from=7, age_to=9)
    second = make_programme(
        catalogue, "Вторая", organisation, age_from=10, age_to=12, cost=1500, funding=["paid"]
    )
    return first, second


def test_they_stand_in_the_order_asked(two, read):
    first, second = two

    assert titles(read([second.pk, first.pk])) == ["Вторая", "Первая"]


def test_rows_say_what_parents_weigh(two, read):
    soup = read([each.pk for each in two])

    assert row(soup, "Возраст") == ["7–9 лет", "10–12 лет"]
    assert row(soup, "Стоимость") == ["–", "1 500 ₽"]
    assert "одинаково у всех" in soup.select_one("tr.all-same th").text


def test_only_differences(two, read):
    keys = [each.pk for each in two]

    soup = read(keys, "&diff=1")

    assert soup.select("tr.all-same") == []
    assert row(soup, "Возраст") == ["7–9 лет", "10–12 лет"]


def test_four_at_most(catalogue, organisation, read):
    pages = [make_programme(catalogue, f"Кружок {n}", organisation) for n in range(5)]

    soup = read([each.pk for each in pages])

    assert len(titles(soup)) == 4
    assert "первые четыре" in soup.select_one(".page-head").text


def test_one_may_be_taken_off(two, read):
    first, second = two

    links = read([first.pk, second.pk]).select("thead a.more")

    assert links[0]["href"] == f"{PATH}?p={second.pk}"


def test_filters_of_the_list_go_along(two, read):
    first, second = two

    soup = read([first.pk, second.pk], "&age=7-9&sort=name&rubbish=1")

    assert soup.select("thead a.more")[0]["href"] == f"{PATH}?age=7-9&sort=name&p={second.pk}"
    back = f"/programmy/?age=7-9&p={first.pk}&p={second.pk}&sort=name"
    assert soup.select_one(f'main a.btn[href="{back}"]')


def test_others_are_not_here(two, other_catalogue, catalogue, organisation, read):
    foreign = make_programme(other_catalogue, "Соседская")
    draft = make_programme(catalogue, "Черновик", organisation, live=False)
    archived = make_programme(catalogue, "Архив", organisation, is_archived=True)

    assert titles(read([foreign.pk, draft.pk, archived.pk, two[0].pk])) == ["Первая"]


def test_nothing_chosen_leads_to_the_list(catalogue, read):
    soup = read([])

    assert soup.select_one(".cmp") is None
    assert soup.select_one('main a.btn[href="/programmy/"]')


def test_what_is_no_number_is_passed_over():
    assert chosen(["7", "x", "7", "-1", "9" * 20, "٣", "8"]) == [7, 8]
