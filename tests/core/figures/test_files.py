"""The same figures as files that open elsewhere."""

import csv
import io
import json
from xml.etree import ElementTree

import openpyxl
import pytest

from core.figures import Entry, Head, Sheet, cross
from core.figures.files import file_response
from core.figures.picture import picture

TABLE = cross(
    "=1+1: а/б",
    "Ряд",
    [
        Head(1, "=СУММ(A1)"),
        Head(2, "Очень длинное имя организации дополнительного образования №\xa07"),
    ],
    [Head("a", "Первый", "Группа"), Head("b", "Второй", "Группа")],
    [(1, "a", 1), (1, "b", 1), (2, "a", 2), (2, "a", 3), (2, "a", 4)],
)
SHEET = Sheet("Список", ["Имя", "Когда"], [Entry("/x/", ["@имя", None])])


def body(form):
    return file_response("otchet", form, [TABLE, SHEET]).content


def test_a_workbook_has_a_sheet_for_each_table_and_no_formula():
    book = openpyxl.load_workbook(io.BytesIO(body("xlsx")))

    first, second = book.worksheets
    assert first.freeze_panes == "B2"
    assert [[cell.value for cell in row] for row in first.iter_rows()] == [
        ["Ряд", "Группа: Первый", "Группа: Второй", "Всего"],
        ["'=СУММ(A1)", 1, 1, 1],
        [TABLE.lines[1].head.label, 3, 0, 3],
    ]
    assert first.cell(2, 2).data_type == "n"
    assert second.cell(2, 1).value == "'@имя"


def test_csv_opens_in_excel():
    text = body("csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[0] == ["'=1+1: а/б"]
    assert rows[2][:2] == ["'=СУММ(A1)", "1"]
    assert rows[-1] == ["'@имя", ""]


def test_json_keeps_the_groups():
    first, second = json.loads(body("json"))["tables"]
    assert first["columns"][0] == {"group": "Группа", "label": "Первый"}
    assert first["rows"][1]["values"] == [3, 0]
    assert second["rows"] == [{"Имя": "@имя", "Когда": None}]


def test_the_picture_is_an_image_with_every_figure():
    root = ElementTree.fromstring(body("svg"))
    texts = [each.text for each in root.iter("{http://www.w3.org/2000/svg}text")]
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert [text for text in texts if text.isdigit()] == ["1", "1", "3", "0"]
    assert root.get("role") == "img"
    assert any(text.endswith("…") for text in texts)


def test_nothing_of_the_picture_leaves_its_frame():
    drawn = picture(TABLE)
    assert all(box.x + drawn.cell_width <= drawn.width for box in drawn.boxes)
    assert all(box.y + drawn.cell_height <= drawn.height for box in drawn.boxes)
    assert all(text.x > 0 for text in drawn.rows)


@pytest.mark.parametrize("form", ["xlsx", "csv", "json", "svg"])
def test_files_are_attachments(form):
    response = file_response("otchet", form, [TABLE])
    assert response["Content-Disposition"] == f'attachment; filename="otchet.{form}"'
