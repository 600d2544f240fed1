"""The quarterly report on the plans of fixes."""

import io
from datetime import UTC, date, datetime

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.urls import reverse
from docx import Document
from openpyxl import load_workbook

from quality_assessment.models import FixMeasure
from quality_assessment.quarterly.scope import Quarter, Scope, offered
from tests.factories.assessments import CycleFactory, MeasureFactory
from tests.factories.organisations import OrganisationFactory
from users.models import Role

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 10)
HOST = {"host": "localhost"}


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(datetime(2026, 11, 10, 12, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def plan(two_centres):
    """A centre with measures in every state; the neighbour has one, too."""
    site = two_centres.own.site
    cycle = CycleFactory(site=site)
    alpha = OrganisationFactory(site=site, short_name="Альфа")
    beta = OrganisationFactory(site=site, short_name="Бета")

    def add(organisation, name, term, **fields):
        made = MeasureFactory(
            cycle=cycle, organisation=organisation, measure=name, term=term, **fields
        )
        FixMeasure.objects.filter(pk=made.pk).update(first_published_at="2026-02-01T00:00:00Z")

    done = {"status": "done", "result": "Готово"}
    add(alpha, "Пандус", date(2026, 10, 20), done_on=date(2026, 10, 15), **done)
    add(alpha, "Стенд", date(2026, 5, 1), done_on=date(2026, 4, 28), **done)
    add(beta, "Кресло", date(2026, 9, 1), status="started")
    add(beta, "Кулер", date(2027, 2, 1))
    add(beta, "Навес", date(2026, 6, 1), status="dropped", result="Не нужен")
    add(beta, "Черновик", date(2026, 6, 1), live=False)
    other = CycleFactory(site=two_centres.other.site)
    MeasureFactory(cycle=other, measure="Чужая", term=date(2026, 9, 1))
    return site


@pytest.fixture
def editor(two_centres, client):
    client.force_login(two_centres.own.person(Role.EDITOR))
    return client


def names(measures):
    return [each.measure for each in measures]


def get(client, **params):
    return client.get(reverse("quality_quarterly"), params, headers=HOST)


@pytest.mark.parametrize(
    ("text", "found"),
    [("2026-4", Quarter(2026, 4)), ("2026-5", None), ("26-1", None), ("", None), ("год-1", None)],
)
def test_a_quarter_is_read_from_the_address(text, found):
    assert Quarter.read(text) == found


def test_quarters_follow_one_another():
    quarter = Quarter(2026, 4)
    assert (quarter.first, quarter.last) == (date(2026, 10, 1), date(2026, 12, 31))
    assert quarter.following() == Quarter(2027, 1)
    assert Quarter(2026, 1).before() == Quarter(2025, 4)
    assert [each.key for each in offered(TODAY)[:3]] == ["2026-4", "2026-3", "2026-2"]


def test_the_report_says_what_was_done_what_is_late_and_what_comes(plan):
    scope = Scope(plan, Quarter(2026, 4))

    assert names(scope.done_now()) == ["Пандус"]
    assert names(scope.late()) == ["Кресло"]
    assert names(scope.coming()) == ["Кулер"]


def test_a_quarter_that_is_over_stands_as_it_was(plan):
    scope = Scope(plan, Quarter(2026, 2))

    assert scope.day == date(2026, 6, 30)
    assert names(scope.done_now()) == ["Стенд"]
    assert names(scope.late()) == []
    assert names(scope.coming()) == ["Кресло"]


def test_the_page_has_figures_lists_and_files(editor, plan):
    soup = BeautifulSoup(get(editor).content, "html.parser")

    text = soup.get_text(" ")
    assert {"Пандус", "Кресло", "Кулер"} <= set(text.split())
    assert "Чужая" not in text
    assert "Черновик" not in text
    row = soup.find("th", string="Бета").find_parent("tr")
    assert [each.get_text(strip=True) for each in row.select("td")][:4] == ["0", "1", "1", "1"]
    assert soup.select_one("svg")


def test_the_workbook_and_the_paper_say_the_same(editor, plan):
    book = load_workbook(io.BytesIO(get(editor, quarter="2026-4", format="xlsx").content))
    assert len(book.sheetnames) == 4
    assert book.worksheets[2]["D2"].value == "Кресло"

    answer = get(editor, quarter="2026-4", format="docx")
    document = Document(io.BytesIO(answer.content))
    words = [each.text for each in document.paragraphs]
    assert any("4 квартал 2026" in each for each in words)
    rows = [[cell.text for cell in row.cells] for row in document.tables[2].rows]
    assert rows[1][:2] == ["Бета", "3.1"]
    assert rows[1][4] == "01.09.2026"


def test_an_unknown_form_is_not_found(editor, plan):
    assert get(editor, format="exe").status_code == 404


def test_an_empty_report_says_so(editor):
    page = get(editor).content.decode()

    assert "пока нет" in page
    assert get(editor, format="docx").status_code == 200


def test_others_do_not_read_it(client, plan, two_centres):
    client.force_login(two_centres.own.person(Role.REPRESENTATIVE))
    assert "Пандус" not in get(client, site=plan.pk).content.decode()

    client.force_login(two_centres.other.person(Role.EDITOR))
    assert get(client, site=plan.pk).status_code == 404
    assert "Пандус" not in get(client).content.decode()
