"""XLSX: values, merged cells, sheets, and files that are no honest tables."""

import io
from datetime import datetime

import pytest
from openpyxl import Workbook

from exchange.parsing import LIMITS, Limits, TableError, letter_of, open_table
from tests.exchange.books import rewritten, saved, workbook

SHEET = "xl/worksheets/sheet1.xml"


def read(file, sheet=0, **options):
    with open_table(file, **options) as table:
        return [(row.number, row.cells) for row in table.rows(sheet)]


def code_of(act):
    with pytest.raises(TableError) as caught:
        act()
    return caught.value.code


def test_cells_keep_their_types_and_rows_their_numbers():
    day = datetime(2026, 9, 1)
    file = workbook(("Лист", [["Имя", 7701234567, 6.5, True, day], [], [None, " ", "конец"]]))

    assert read(file) == [(1, ("Имя", 7701234567, 6.5, True, day)), (3, (None, None, "конец"))]


def test_sheets_are_named_and_hidden_ones_told():
    book = Workbook()
    book.active.title = "Первый"
    book.create_sheet("Скрытый").sheet_state = "hidden"
    book.worksheets[1]["A1"] = 5
    with open_table(saved(book)) as table:
        assert [(each.name, each.hidden) for each in table.sheets] == [
            ("Первый", False),
            ("Скрытый", True),
        ]
        assert [row.cells for row in table.rows(1)] == [(5,)]


def test_formulas_are_not_computed_their_last_values_are_read():
    book = Workbook()
    book.active.append(["=1+1", "=HYPERLINK(1)", "видно"])

    assert read(saved(book)) == [(1, (None, None, "видно"))]


def test_a_value_merged_downwards_belongs_to_every_row():
    rows = [
        ["Школа", "Кружок"],
        ["№ 1", "Шахматы"],
        [None, "Лепка"],
        [None, "Хор"],
        [None, "Танцы"],
    ]
    file = workbook(("Л", rows), merged=["A2:A4"])

    assert [cells for _number, cells in read(file)][1:] == [
        ("№ 1", "Шахматы"),
        ("№ 1", "Лепка"),
        ("№ 1", "Хор"),
        (None, "Танцы"),
    ]


def test_a_row_without_values_of_its_own_is_none_also_inside_a_merged_area():
    file = workbook(("Л", [["№ 1", "Шахматы"], [None, None], [None, "Хор"]]), merged=["A1:A3"])

    assert [number for number, _cells in read(file)] == [1, 3]


def test_a_title_merged_across_is_not_repeated():
    file = workbook(("Л", [["Реестр", None, None], ["а", "б", "в"]]), merged=["A1:C1"])

    assert read(file)[0] == (1, ("Реестр",))


def test_wrong_dimensions_of_a_program_do_not_cut_the_table():
    file = workbook(("Л", [["а", "б"], ["в", "г"]]))
    lying = rewritten(file, {SHEET: lambda xml: xml.replace(b'ref="A1:B2"', b'ref="A1:A1"')})

    assert read(lying) == [(1, ("а", "б")), (2, ("в", "г"))]


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    file = rewritten(workbook(("Л", [["а"]])), {SHEET: lambda xml: xml + b" " * 100 * 1024 * 1024})
    assert len(file.getvalue()) < 200_000
    monkeypatch.setattr("zipfile.ZipFile.open", lambda *_: pytest.fail("unpacked"))

    assert code_of(lambda: open_table(file)) == "bomb"


def test_pictures_and_macros_do_not_count_they_are_never_opened():
    file = rewritten(
        workbook(("Л", [["а"]])),
        {
            "xl/media/a.png": lambda _: b"0" * (LIMITS.unpacked + 1),
            "xl/vbaProject.bin": lambda _: b"x",
        },
    )

    assert read(file) == [(1, ("а",))]


def test_a_document_type_is_refused():
    entities = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "b">]>'
    file = rewritten(workbook(("Л", [["а"]])), {SHEET: lambda xml: entities + xml})

    assert code_of(lambda: read(file)) == "damaged"


def test_too_many_rows_and_columns_are_told_with_the_limit():
    long = workbook(("Л", [[1]] * 4))
    wide = workbook(("Л", [[1] * 6]))
    limits = Limits(rows=3, columns=5)

    assert code_of(lambda: read(long, limits=limits)) == "too_long"
    assert code_of(lambda: read(wide, limits=limits)) == "too_wide"
    assert code_of(lambda: read(long, limits=Limits(file=100))) == "too_large"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 and no archive", "damaged"),
        (b"%PDF-1.7 ...", "not_a_table"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 100, "old_excel"),
        (
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
            "encrypted",
        ),
        (b"\0\1\2\3" * 20, "not_a_table"),
    ],
)
def test_other_files_are_refused_with_a_reason(content, code):
    assert code_of(lambda: read(io.BytesIO(content))) == code


def test_an_archive_that_is_no_workbook():
    document = rewritten(workbook(("Л", [["а"]])), {})
    without = io.BytesIO(document.getvalue().replace(b"xl/workbook.xml", b"xl/wordbook.xml"))

    assert code_of(lambda: read(without)) == "not_a_table"


def test_any_broken_part_is_a_damaged_file():
    whole = workbook(("Л", [["а", "б"]]))
    for part in ("xl/workbook.xml", SHEET, "[Content_Types].xml"):
        broken = rewritten(whole, {part: lambda xml: xml[: len(xml) // 2]})

        assert code_of(lambda broken=broken: read(broken)) == "damaged"


def test_a_row_at_the_end_of_the_world_does_not_hold_the_reader():
    far = rewritten(
        workbook(("Л", [["а"]])),
        {SHEET: lambda xml: xml.replace(b'r="1"', b'r="99999999999"').replace(b"A1", b"A9")},
    )

    assert code_of(lambda: read(far, limits=Limits(deepest=1000))) == "damaged"


def test_letters_of_columns():
    assert [letter_of(each) for each in (0, 25, 26, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA")
    ]
