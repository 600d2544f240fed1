"""Up to four practices side by side."""

import io

import pytest
from bs4 import BeautifulSoup
from openpyxl import load_workbook

from practices_bank.choices import Evidence
from practices_bank.models import PracticeResource
from tests.factories.practices import make_adoption, make_practice, measured
from tests.factories.reviews import recommended
from vocabularies.models import Term

pytestmark = pytest.mark.django_db

PATH = "/praktiki/sravnenie/"


@pytest.fixture
def read(client):
    def answer(pages, more=""):
        query = "&".join(f"p={each.pk}" for each in pages)
        response = client.get(f"{PATH}?{query}{more}")
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return answer


@pytest.fixture
def two(bank, organisation):
    staff = Term.objects.get(vocabulary="resource-kind", code="staff")
    first = make_practice(
        bank,
        "Первая",
        organisation,
        claimed_evidence=Evidence.MEASURED,
        indicators=[measured(before=31, after="12.50")],
        resources=[PracticeResource(kind=staff, what="Педагоги", quantity="3")],
    )
    second = make_practice(bank, "Вторая", organisation, age_from=14, age_to=17, failures="")
    return [first, second]


def row(soup, name):
    head = next(each for each in soup.select("tbody th") if each.text.startswith(name))
    for each in soup.select(".cmp__who"):
        each.extract()
    cells = head.find_parent("tr").select("td")
    return [each.text.replace("\xa0", " ").strip() for each in cells]


def titles(soup):
    return [each.text.replace("\xa0", " ") for each in soup.select(".cmp__title")]


def test_practices_stand_in_the_order_of_the_address(read, two):
    soup = read(reversed(two))
    assert titles(soup) == ["Вторая", "Первая"]
    assert row(soup, "Возраст детей") == ["14–17 лет", "7–14 лет"]


def test_what_the_editor_and_the_teacher_compare_is_there(read, two):
    soup = read(two)
    assert row(soup, "Ушли за первые три месяца") == ["было 31, стало 12,5 %", "–"]
    assert row(soup, "Источник данных") == ["журнал", "–"]
    assert row(soup, "Уровень") == ["Данные «до и после»", "Описание опыта"]
    assert row(soup, "Что нужно") == ["Педагоги (3)", "–"]
    assert row(soup, "Чего не получилось") == ["Обязательное испытание отпугнуло часть семей.", "–"]


def test_each_indicator_has_a_row_of_its_own(read, bank, organisation, two):
    rows = [measured("ушли за первые три месяца", 20, 10), measured("Пришли", 1, 2, unit="чел.")]
    for place, each in enumerate(rows):
        each.sort_order = place
    third = make_practice(bank, "Третья", organisation, indicators=rows)
    soup = read([two[0], third])
    # heads are read as the last of the practices has them
    assert row(soup, "ушли за первые") == ["было 31, стало 12,5 %", "было 20, стало 10 %"]
    assert row(soup, "Пришли") == ["–", "было 1, стало 2 чел."]


def test_the_comparison_goes_out_as_a_table(read, client, two):
    link = next(each for each in read(two).select(".share a") if "XLSX" in each.text)
    answer = client.get(link["href"])
    assert 'filename="sravnenie-praktik.xlsx"' in answer["Content-Disposition"]
    (sheet,) = load_workbook(io.BytesIO(answer.content)).worksheets
    lines = list(sheet.iter_rows(values_only=True))
    rows = {line[0]: list(line[1:]) for line in lines}
    assert lines[0][1:] == ("Первая", "Вторая")
    assert rows["Возраст детей"] == ["7–14 лет", "14–17 лет"]


def test_one_more_like_the_first_is_offered_while_there_is_room(read, bank, organisation, two):
    third = make_practice(bank, "Третья", organisation)
    soup = read(two)
    links = soup.select("section[aria-labelledby=compare-more] a")
    assert [each.text for each in links] == ["Третья"]
    assert links[0]["href"].endswith(f"p={two[0].pk}&p={two[1].pk}&p={third.pk}")
    four = [*two, third, make_practice(bank, "Четвёртая", organisation)]
    assert not read(four).select("section[aria-labelledby=compare-more]")


def test_who_assessed_names_experts_and_organisations_too(read, two, centre):
    first, second = two
    make_adoption(first)
    recommended(first, centre)
    assert row(read(two), "Кто проверял") == [
        "эксперты центра; 1 организация проверила у себя",
        "только сама организация",
    ]
    second.assessed_by = "Институт"
    second.save_revision().publish()
    assert row(read(two), "Кто проверял")[1] == "Институт"


def test_what_is_the_same_is_marked_and_may_be_hidden(read, two):
    kinds = next(each for each in read(two).select("tbody tr.all-same th"))
    assert "одинаково у всех" in kinds.text
    assert "Вид" not in [each.text for each in read(two, "&diff=1").select("tbody th")]


def test_no_more_than_four_and_it_is_said(read, bank, organisation):
    pages = [make_practice(bank, f"Практика {number}", organisation) for number in range(5)]
    soup = read(pages)
    assert len(titles(soup)) == 4
    assert "первые четыре" in soup.select_one(".lead").text


def test_drafts_and_practices_of_another_centre_are_not_compared(read, two, bank, other_bank):
    draft = make_practice(bank, "Черновик", live=False)
    other = make_practice(other_bank, "Соседняя")
    assert titles(read([draft, other, two[0]])) == ["Первая"]


def test_one_practice_is_taken_off_by_a_link(read, two, client):
    soup = read(two)
    without = soup.select_one("thead a.more")["href"]
    left = BeautifulSoup(client.get(without).content, "html.parser")
    assert titles(left) == ["Вторая"]


def test_nothing_chosen_leads_to_the_list(client, bank):
    soup = BeautifulSoup(client.get(f"{PATH}?p=oops&p=1").content, "html.parser")
    assert not soup.select(".cmp")
    assert soup.select_one('a.btn[href^="/praktiki/"]')


def test_the_ticks_of_the_list_survive_a_filter(client, two):
    soup = BeautifulSoup(client.get(f"/praktiki/?p={two[0].pk}&age=16-18").content, "html.parser")
    assert [each["value"] for each in soup.select("input[name=p][checked]")] == [str(two[0].pk)]
    assert "Сравнить (1)" in soup.select_one(".compare-bar .btn").text
