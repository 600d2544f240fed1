"""Text of a cell: shown as it is, never run, never more than a workbook can hold."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from core.spreadsheet import FORMULA_STARTS, MAX_CELL, safe_text


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("Приказ № 5", "Приказ № 5"),
        ("", ""),
        ("=1+1", "'=1+1"),
        ("+7 496 570-00-00", "'+7 496 570-00-00"),
        ("-5", "'-5"),
        ("@имя", "'@имя"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\x00=1", "'=1"),
        ("\x0b=1", "'=1"),
        ("первая\nвторая", "первая\nвторая"),
        ("абзац\x0bабзац", "абзацабзац"),
        ("a\x1fb\ufffec\uffff", "abc"),
        ("а = б", "а = б"),
    ],
)
def test_a_cell_holds_the_text_and_no_formula(text, cell):
    assert safe_text(text) == cell


@pytest.mark.parametrize("length", [MAX_CELL - 1, MAX_CELL, MAX_CELL + 1])
def test_a_cell_is_cut_at_the_limit_of_excel(length):
    assert len(safe_text("а" * length)) == min(length, MAX_CELL)


@given(st.text(max_size=40))
def test_any_text_can_be_written_and_read_back(text):
    book = Workbook()
    book.active.append([safe_text(text)])
    file = io.BytesIO()
    book.save(file)

    cell = load_workbook(file).active["A1"]

    assert cell.data_type != "f"
    assert not str(cell.value or "").startswith(FORMULA_STARTS)
