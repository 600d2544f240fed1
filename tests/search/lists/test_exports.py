"""Tables of lists as files."""

import csv
import json
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from django.test import RequestFactory
from django.utils import timezone
from openpyxl import load_workbook

from acts.choices import ActKind
from acts.models import NormativeAct
from core.spreadsheet import csv_value, plain_value, spreadsheet_value
from search.lists import ChoiceFacet, Column, ListDefinition, Sort, export_response
from tests.factories.acts import ActFactory

TABLE = ListDefinition(
    title="Документы центра",
    sorts=(Sort("title", "по названию", ("title",)),),
    facets=(ChoiceFacet("kind", "Вид", choices=ActKind.choices),),
    columns=(
        Column("title", "Название"),
        Column("date", "Дата"),
        Column("kind", "Вид", lambda act: act.get_kind_display()),
        Column("live", "Опубликован"),
    ),
    page_size=1,
)


@pytest.fixture
def acts(two_centres):
    for title in ("=1+1", "Приказ", "+7 000", "@имя", "-5", 'Строка; с "кавычками"\nи концом'):
        ActFactory(site=two_centres.own.site, title=title, kind=ActKind.ORDER)
    ActFactory(site=two_centres.own.site, title="Закон", kind=ActKind.LAW)
    return NormativeAct.objects.all()


def body(acts, query, definition=TABLE):
    response = export_response(definition, acts, RequestFactory().get(f"/d/?{query}"))
    return b"".join(response.streaming_content)


def csv_rows(data):
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_all_pages_under_the_filters_are_written(acts):
    rows = csv_rows(body(acts, "format=csv&kind=order&page=2"))
    assert len(rows) == 7
    assert rows[0] == ["Название", "Дата", "Вид", "Опубликован"]


def test_csv_opens_in_a_russian_excel(acts):
    data = body(acts, "format=csv&kind=law")
    assert csv_rows(data)[1] == ["Закон", "14.03.2024", "закон", "да"]
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_no_cell_is_a_formula(acts, form):
    data = body(acts, f"format={form}")
    if form == "csv":
        cells = [cell for row in csv_rows(data) for cell in row]
    else:
        sheet = load_workbook(BytesIO(data)).active
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
        cells = [cell for row in sheet.values for cell in row if isinstance(cell, str)]
    assert "'=1+1" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_xlsx_keeps_types(acts):
    sheet = load_workbook(BytesIO(body(acts, "format=xlsx&kind=law"))).active
    row = list(sheet.values)[1]
    assert row[0] == "Закон"
    assert row[1].date() == date(2024, 3, 14)
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold


def test_json_has_keys_and_iso_dates(acts):
    found = json.loads(body(acts, "format=json&kind=law"))
    assert found["title"] == "Документы центра"
    assert found["items"] == [
        {"title": "Закон", "date": "2024-03-14", "kind": "закон", "live": True}
    ]


def test_empty_table_is_sound(two_centres):
    none = NormativeAct.objects.none()
    assert json.loads(body(none, "format=json"))["items"] == []
    assert len(csv_rows(body(none, "format=csv"))) == 1
    assert load_workbook(BytesIO(body(none, "format=xlsx"))).active.max_row == 1


def test_name_of_the_file_is_latin_with_the_date(acts):
    response = export_response(TABLE, acts, RequestFactory().get("/d/?format=csv"))
    name = f"dokumenty-tsentra-{timezone.localdate():%Y-%m-%d}.csv"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("query", ["", "format=", "format=pdf", "format=XLSX"])
def test_other_addresses_ask_for_no_file(acts, query):
    assert export_response(TABLE, acts, RequestFactory().get(f"/d/?{query}")) is None


def test_list_without_columns_has_no_files(acts):
    bare = ListDefinition(title="Список", sorts=TABLE.sorts)
    assert export_response(bare, acts, RequestFactory().get("/d/?format=csv")) is None
    assert bare.run(acts, {}).exports == []


def test_long_list_is_streamed(acts, django_assert_num_queries):
    response = export_response(TABLE, acts, RequestFactory().get("/d/?format=csv"))
    with django_assert_num_queries(1):
        assert len(list(response.streaming_content)) > 7


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "да"),
        (3, 3),
        (Decimal("1.5"), Decimal("1.5")),
        ("=x", "'=x"),
        ("\tx", "'\tx"),
        ("a\x00b", "ab"),
        (date(2026, 1, 2), date(2026, 1, 2)),
    ],
)
def test_cells(value, cell):
    assert spreadsheet_value(value) == cell


def test_moments_are_local_and_without_a_zone():
    moment = datetime(2026, 1, 2, 21, 0, tzinfo=timezone.get_fixed_timezone(0))
    assert spreadsheet_value(moment) == datetime(2026, 1, 3, 0, 0)
    assert csv_value(moment) == "03.01.2026 00:00"
    assert plain_value(moment) == "2026-01-02T21:00:00+00:00"


def test_numbers_in_csv_have_a_comma():
    assert csv_value(1.5) == "1,5"
