"""The register of programmes at the desk: statuses, filters, files, who sees it."""

import io
import json

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.urls import reverse
from openpyxl import load_workbook

from core.models import CentreSection
from exchange.models import ImportRun, RowKind
from exchange.running.checking import check
from exchange.running.reading import understand
from tests.factories.programmes import make_programme
from tests.factories.representatives import make_organisation, make_representative
from users.models import Role

pytestmark = pytest.mark.django_db
REGISTER = "programmes_register"


@pytest.fixture
def desk(client, centre):
    client.force_login(centre.person(Role.EDITOR))
    client.raise_request_exception = False
    return client


def rows_of(desk, **asked):
    response = desk.get(reverse(REGISTER), asked)
    assert response.status_code == 200
    soup = BeautifulSoup(response.content, "html.parser")
    rows = soup.select("table.listing tbody tr")
    cells = [[cell.get_text(" ", strip=True) for cell in row.select("td")] for row in rows]
    return {row[0].split(" ")[0]: row for row in cells}


@pytest.fixture
def several(catalogue, other_catalogue, organisation, college, centre):
    CentreSection.objects.create(site=centre.site, key="programmy", page=catalogue)
    make_programme(catalogue, "Черновая", organisation, live=False)
    make_programme(catalogue, "Живая", organisation, navigator_status="differs")
    make_programme(catalogue, "Архивная", college, is_archived=True)
    sent = make_programme(catalogue, "Поданная", organisation, live=False)
    back = make_programme(catalogue, "Возвращённая", organisation, live=False)
    for page in (sent, back):
        page.get_workflow().start(page, centre.person(Role.AUTHOR))
    back.current_workflow_task_state.reject(user=centre.person(Role.EDITOR))
    make_programme(other_catalogue, "Соседская")


def test_every_programme_stands_with_the_status_of_the_state_dictionary(desk, several):
    assert {name: row[3] for name, row in rows_of(desk).items()} == {
        "Черновая": "Черновик",
        "Живая": "Опубликовано",
        "Архивная": "Архив",
        "Поданная": "На модерации",
        "Возвращённая": "Ожидает правки",
    }


def test_filters_narrow_and_the_statuses_are_counted(desk, several, college):
    page = desk.get(reverse(REGISTER)).content.decode()

    assert "Ожидает правки (1)" in page
    assert "Соседская" not in page
    assert set(rows_of(desk, status="wait_for_editing")) == {"Возвращённая"}
    assert set(rows_of(desk, organisation=college.pk)) == {"Архивная"}
    assert set(rows_of(desk, navigator_status="differs")) == {"Живая"}
    assert set(rows_of(desk, q="Дом творчества", status="published")) == {"Живая"}


def test_the_table_has_the_filters_and_what_only_the_desk_is_told(desk, several):
    asked = {"status": "initial", "export": "xlsx"}
    book = load_workbook(io.BytesIO(desk.get(reverse(REGISTER), asked).getvalue()))
    head, *rows = book.active.iter_rows(values_only=True)
    (said,) = (dict(zip(head, row, strict=True)) for row in rows)

    assert book.active.freeze_panes == "A2"
    assert said["Краткое наименование"] == "Черновая"
    assert said["Состояние"] == "Черновик"
    assert said["Статус в Навигаторе"] == "не внесена"
    told = json.loads(desk.get(reverse(REGISTER), {"export": "json"}).getvalue())
    assert len(told["items"]) == 5


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_the_table_of_drafts_comes_back_without_a_difference(desk, several, centre, form):
    content = desk.get(reverse(REGISTER), {"export": form}).getvalue()
    run = ImportRun.objects.create(
        site=centre.site,
        target="programmes",
        file=ContentFile(content, f"p.{form}"),
        file_name=f"p.{form}",
    )
    understand(run)
    check(run, centre.person(Role.EDITOR))

    kinds = [row.kind for row in run.rows.all()]
    assert kinds == [RowKind.UNCHANGED] * 5, [(r.errors, r.changes) for r in run.rows.all()]


def test_the_register_leads_to_the_import(desk, client, centre, several):
    address = reverse("exchange_upload", args=["programmes"])
    assert address in desk.get(reverse(REGISTER)).content.decode()

    client.force_login(centre.person(Role.OBSERVER))
    page = client.get(reverse(REGISTER))
    assert page.status_code == 200
    assert address not in page.content.decode()


def test_a_representative_does_not_read_it(client, centre, catalogue):
    client.force_login(make_representative(centre, make_organisation(centre, "Школа")))
    client.raise_request_exception = False

    for asked in ({}, {"export": "csv"}, {"export": "json"}):
        assert client.get(reverse(REGISTER), asked).status_code in (302, 403)


def test_many_programmes_ask_no_more_than_one(
    desk, catalogue, organisation, django_assert_max_num_queries
):
    desk.get(reverse(REGISTER))
    for number in range(6):
        make_programme(catalogue, f"Программа{number}", organisation)
    with django_assert_max_num_queries(40):
        assert len(rows_of(desk)) == 6
    with django_assert_max_num_queries(30):
        desk.get(reverse(REGISTER), {"export": "csv"}).getvalue()
