"""The register of practices at the desk: statuses, submissions of a call, export, who sees it."""

import io

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from openpyxl import load_workbook

from tests.factories.practices import make_call, make_practice
from tests.factories.representatives import make_organisation, make_representative
from users.models import Role

pytestmark = pytest.mark.django_db
REGISTER = "practices_register"


@pytest.fixture
def desk(client, centre):
    client.force_login(centre.person(Role.EDITOR))
    client.raise_request_exception = False
    return client


@pytest.fixture
def call(bank):
    return make_call(bank, "Лучшие практики года")


def rows_of(desk, **asked):
    response = desk.get(reverse(REGISTER), asked)
    assert response.status_code == 200
    soup = BeautifulSoup(response.content, "html.parser")
    return [
        [cell.get_text(" ", strip=True) for cell in row.select("td")]
        for row in soup.select("table.listing tbody tr")
    ]


def titles(rows):
    return {row[0].split(" ")[0] for row in rows}


def test_drafts_submitted_and_archived_stand_with_their_status(desk, bank, organisation, centre):
    make_practice(bank, "Черновая", organisation, live=False)
    make_practice(bank, "Живая", organisation)
    make_practice(bank, "Архивная", organisation, is_archived=True, archive_reason="Устарела")
    sent = make_practice(bank, "Поданная", organisation, live=False)
    sent.get_workflow().start(sent, centre.person(Role.AUTHOR))
    found = {row[0].split(" ")[0]: row[4] for row in rows_of(desk)}
    assert found["Черновая"] == "Черновик"
    assert found["Живая"] == "Опубликовано"
    assert found["Архивная"] == "В архиве"
    assert found["Поданная"] not in ("Черновик", "Опубликована")


def test_the_submissions_of_a_call_stand_alone_with_categories(desk, bank, organisation, call):
    make_practice(bank, "Своя", organisation, call=call, category="Техника", live=False)
    make_practice(bank, "Чужая", organisation)
    (row,) = rows_of(desk, call=call.pk)
    assert row[0].startswith("Своя")
    assert row[3] == "Лучшие практики года: Техника"


def test_the_call_leads_to_its_submissions(desk, call):
    page = desk.get(reverse("wagtailadmin_pages:edit", args=[call.pk])).content.decode()
    assert f"{reverse(REGISTER)}?call={call.pk}" in page


def test_the_filter_by_status_counts(desk, bank, organisation):
    make_practice(bank, "Живая", organisation)
    make_practice(bank, "Черновая", organisation, live=False)
    assert titles(rows_of(desk, status="draft")) == {"Черновая"}
    page = desk.get(reverse(REGISTER)).content.decode()
    assert "Черновик (1)" in page


def test_the_table_goes_out_as_a_workbook(desk, bank, organisation, call):
    make_practice(bank, "Своя", organisation, call=call, category="Техника")
    response = desk.get(reverse(REGISTER), {"call": call.pk, "export": "xlsx"})
    book = load_workbook(io.BytesIO(b"".join(response.streaming_content)))
    head, row = book.active.iter_rows(values_only=True)
    said = dict(zip(head, row, strict=True))
    assert said["Практика"] == "Своя"
    assert said["Отбор"] == "Лучшие практики года"
    assert said["Организация"] == "Дом творчества «Пример»"


def test_a_practice_of_another_centre_is_not_there(desk, bank, other_bank, organisation, call):
    theirs = make_practice(other_bank, "Соседняя", live=False)
    make_practice(bank, "Своя", organisation)
    assert titles(rows_of(desk)) == {"Своя"}
    there = make_call(other_bank, "Чужой отбор")
    page = desk.get(reverse(REGISTER)).content.decode()
    assert "Чужой отбор" not in page
    assert theirs.title not in page
    assert rows_of(desk, call=there.pk) != []  # an unknown value narrows nothing, as in Wagtail


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.OBSERVER])
def test_those_who_work_with_the_bank_read_it(client, centre, bank, role):
    client.force_login(centre.person(role))
    assert client.get(reverse(REGISTER)).status_code == 200


def test_a_representative_does_not(client, centre, bank):
    client.force_login(make_representative(centre, make_organisation(centre, "Школа")))
    client.raise_request_exception = False
    assert client.get(reverse(REGISTER)).status_code in (302, 403)


def test_many_practices_ask_no_more_than_one(
    desk, bank, organisation, django_assert_max_num_queries
):
    desk.get(reverse(REGISTER))
    for number in range(8):
        make_practice(bank, f"Практика{number}", organisation)
    with django_assert_max_num_queries(40):
        assert len(rows_of(desk)) == 8
