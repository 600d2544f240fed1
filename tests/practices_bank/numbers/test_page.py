"""The bank in numbers: what is counted, as picture, table and file; who may read it."""

import io
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from practices_bank.choices import Answer, PackageState, Status
from practices_bank.models import PracticePage, Transfer, TransferItem
from practices_bank.numbers import bank as bank_numbers
from practices_bank.numbers import experts as expert_numbers
from practices_bank.numbers import spread
from practices_bank.numbers.scope import Scope
from tests.factories.practices import make_adoption, make_practice
from tests.factories.representatives import make_organisation, make_representative
from tests.factories.reviews import make_expert, overdue, send, set_rules, submit, with_experts
from users.models import Role

pytestmark = pytest.mark.django_db
PAGE = "practices_numbers"


@pytest.fixture
def scope(centre):
    return Scope(centre.site)


@pytest.fixture
def desk(client, centre):
    client.force_login(centre.person(Role.EDITOR))
    client.raise_request_exception = False
    return client


@pytest.fixture
def reviewed(centre, bank):
    """A round of two experts."""
    with_experts(centre)
    set_rules(centre, is_automatic=True)
    for name in ("Судейкина", "Оценкина"):
        make_expert(centre, last_name=name, name=f"{name} А. А.")
    house = make_organisation(centre, "Дом авторов")
    author = make_representative(centre, house)
    page = make_practice(bank, "Поданная", house, live=False)
    return submit(page, author)


def figures(table):
    """Return the figures of a table that are not zero, by row and column."""
    return {
        (line.head.label, cell.column.label): cell.value
        for line in table.lines
        for cell in line.cells
        if cell.value
    }


def test_published_practices_stand_by_direction_and_kind(scope, bank, organisation):
    make_practice(bank, "Одна", organisation)
    make_practice(
        bank, "Две стороны", organisation, directions=["tekhnicheskoe", "hudozhestvennoe"]
    )
    make_practice(bank, "Черновая", organisation, live=False)
    make_practice(bank, "Архивная", organisation, is_archived=True, archive_reason="Устарела")
    table = bank_numbers.holdings(scope)
    assert figures(table) == {
        ("Техническая", "Практика"): 2,
        ("Художественная", "Практика"): 1,
    }
    assert table.total == 2


def test_the_funnel_counts_days_in_the_present_status(scope, bank, organisation):
    old = make_practice(bank, "Старая", organisation)
    moment = timezone.now() - timedelta(days=40, hours=1)
    PracticePage.objects.filter(pk=old.pk).update(first_published_at=moment)
    make_practice(bank, "Новая", organisation, live=False)
    found = figures(bank_numbers.funnel(scope))
    published, draft = str(Status.PUBLISHED.label), str(Status.DRAFT.label)
    assert found == {(published, "до 90 дней"): 1, (draft, "до 7 дней"): 1}
    rows = {entry.cells[0]: entry.cells[1:] for entry in bank_numbers.pace(scope).entries}
    assert rows[published] == [1, 40, 40]


def test_a_submitted_practice_counts_from_its_submission(scope, reviewed):
    found = figures(bank_numbers.funnel(scope))
    assert found == {(str(Status.REVIEW.label), "до 7 дней"): 1}


def test_experts_have_their_load_and_terms(scope, reviewed):
    first, second = reviewed.reviews.order_by("pk")
    overdue(first)
    send(second)
    found = figures(expert_numbers.load(scope))
    assert found[first.specialist.name, "Просрочено"] == 1
    assert found[second.specialist.name, "Отправленные"] == 1
    entries = expert_numbers.overdue(scope).entries
    assert [entry.cells[0] for entry in entries] == ["Поданная"]


def test_agreement_is_said_for_each_criterion_and_for_all(scope, reviewed):
    first, second = reviewed.reviews.order_by("pk")
    send(first, mark=2)
    send(second, mark=1)
    values = expert_numbers.agreement_values(scope).entries
    assert len(values) == len(reviewed.scale.criteria) + 1
    assert values[-1].cells[0] == "Все критерии"
    assert values[-1].cells[2] == len(reviewed.scale.criteria)
    assert {line.head.label for line in expert_numbers.agreement(scope).lines}


def test_adoptions_and_transfers_are_counted_by_year(scope, centre, bank, organisation):
    practice = make_practice(bank, "Одна", organisation)
    make_adoption(practice, year=2025)
    make_adoption(practice, year=2025, live=False)
    assert figures(spread.adoptions(scope)) == {("Техническая", "2025"): 1}
    day = timezone.localdate()
    for number, state in enumerate((PackageState.READY, PackageState.FAILED)):
        transfer = Transfer.objects.create(
            site=centre.site, number=str(number), date=day, recipient="РМЦ", state=state
        )
        TransferItem.objects.create(
            transfer=transfer,
            number=1,
            practice=practice,
            origin=practice.translation_key,
            title=practice.title,
            outcome=Answer.ACCEPTED,
        )
    found = figures(spread.transfers(scope))
    assert found == {(str(day.year), str(Answer.ACCEPTED.label).capitalize()): 1}


def test_a_term_of_actuality_that_is_over_is_overdue(scope, bank, organisation):
    day = timezone.localdate() - timedelta(days=1)
    make_practice(bank, "Старая", organisation, review_due=day)
    make_practice(bank, "Свежая", organisation)
    entries = expert_numbers.overdue(scope).entries
    assert [entry.cells for entry in entries] == [
        ["Старая", "срок актуальности, спросить некого", day]
    ]


def test_what_is_overdue_is_counted_by_kind_and_days(scope, reviewed, bank, organisation):
    overdue(reviewed.reviews.first(), days=40)
    day = timezone.localdate() - timedelta(days=2)
    make_practice(bank, "Старая", organisation, review_due=day)
    assert figures(expert_numbers.lateness(scope)) == {
        ("Заключения", "до 90 дней"): 1,
        ("Сроки актуальности", "до 7 дней"): 1,
    }


def test_an_empty_list_of_alpha_does_not_say_that_all_is_in_order(desk, bank):
    text = desk.get(reverse(PAGE)).content.decode()
    assert "Заключений ещё не присылали" in text.replace("\xa0", " ")


def test_the_page_shows_a_picture_and_a_table_of_each(desk, reviewed, bank, organisation):
    make_adoption(make_practice(bank, "Одна", organisation))
    send(reviewed.reviews.first())
    soup = BeautifulSoup(desk.get(reverse(PAGE)).content, "html.parser")
    for title in (
        "Опубликованные практики по направленностям и видам",
        "Сколько практики стоят на своём шаге",
        "Заключения по экспертам",
        "Согласие экспертов по критериям",
        "Просроченное по видам",
    ):
        section = soup.find("h2", string=title).find_parent("section")
        assert section.select_one("svg")
        assert section.select_one("table caption")


def test_the_numbers_go_out_as_a_workbook(desk, reviewed):
    response = desk.get(reverse(PAGE), {"format": "xlsx"})
    book = load_workbook(io.BytesIO(response.content))
    assert len(book.sheetnames) == 10
    assert any("Альфа" in name for name in book.sheetnames)


def test_nothing_of_another_centre_is_counted(scope, other_bank, two_centres, desk):
    make_practice(other_bank, "Соседняя")
    assert bank_numbers.holdings(scope).total == 0
    answer = desk.get(reverse(PAGE), {"site": two_centres.other.site.pk})
    assert answer.status_code == 404


def test_an_observer_reads_no_names_of_experts(client, centre, reviewed):
    first = reviewed.reviews.first()
    overdue(first)
    client.force_login(centre.person(Role.OBSERVER))
    text = client.get(reverse(PAGE)).content.decode()
    assert "Согласие экспертов" in text.replace("\xa0", " ")
    for hidden in (first.specialist.name, "Заключения по экспертам", "Поданная"):
        assert hidden not in text
    book = load_workbook(io.BytesIO(client.get(reverse(PAGE), {"format": "xlsx"}).content))
    assert len(book.sheetnames) == 7


def test_neither_authors_nor_experts_nor_organisations_read_it(client, centre, reviewed):
    expert = reviewed.reviews.first().specialist.user
    people = [centre.person(Role.AUTHOR), expert]
    people.append(make_representative(centre, make_organisation(centre, "Школа")))
    client.raise_request_exception = False
    for person in people:
        client.force_login(person)
        assert client.get(reverse(PAGE)).status_code in (302, 403)
