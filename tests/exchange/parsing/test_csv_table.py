"""CSV: the encoding and the delimiter are found, whatever program wrote the file."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.parsing import Encoding, Limits, TableError, open_table
from exchange.parsing.csv_table import detect_delimiter, detect_encoding
from tests.exchange.books import csv_file

TEXT = "Наименование;ИНН;Возраст\nДом творчества, корпус 2;7701234567;6-18 лет\n"


def rows(file, **options):
    with open_table(file, **options) as table:
        return [row.cells for row in table.rows()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "cp866", "koi8-r", "utf-16"])
def test_the_encoding_is_detected(encoding):
    assert rows(csv_file(TEXT, encoding)) == [
        ("Наименование", "ИНН", "Возраст"),
        ("Дом творчества, корпус 2", "7701234567", "6-18 лет"),
    ]


def test_a_person_may_correct_the_encoding():
    with open_table(csv_file(TEXT, "cp1251"), encoding="koi8-r") as table:
        assert table.encoding == Encoding.KOI8_R
        assert next(table.rows()).cells[0] != "Наименование"


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_detected(delimiter):
    target = io.StringIO()
    writer = csv.writer(target, delimiter=delimiter)
    writer.writerows([["Имя", "Слова"], ["один", "да, нет; может"], ["два", "а|б"]])

    assert detect_delimiter(target.getvalue()) == delimiter


def test_the_line_of_excel_that_names_the_delimiter():
    with open_table(csv_file("sep=|\nа|б\nв|г")) as table:
        assert [(row.number, row.cells) for row in table.rows()] == [
            (2, ("а", "б")),
            (3, ("в", "г")),
        ]


def test_lines_inside_quotes_belong_to_their_row():
    with open_table(csv_file('а;"б\nв"\n\nг;д\n')) as table:
        assert [(row.number, row.cells) for row in table.rows()] == [
            (1, ("а", "б\nв")),
            (4, ("г", "д")),
        ]


def test_limits():
    with pytest.raises(TableError, match="too_long"):
        rows(csv_file("а;б\n" * 5), limits=Limits(rows=4))
    with pytest.raises(TableError, match="too_wide"):
        rows(csv_file("а;б;в\n"), limits=Limits(columns=2))


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_are_a_table_or_a_refusal(content):
    try:
        found = rows(io.BytesIO(content))
    except TableError:
        return
    assert all(cell is None or isinstance(cell, str) for row in found for cell in row)


CELLS = st.text(
    st.characters(codec="utf-8", exclude_characters="\0\r\ufeff", exclude_categories=["Cs"]),
    max_size=20,
)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=5))
def test_what_was_written_is_read(table):
    target = io.StringIO()
    csv.writer(target, delimiter=";").writerows(table)
    expected = [
        tuple(each if each.strip() else None for each in row)
        for row in table
        if "".join(row).strip()
    ]

    found = rows(csv_file(target.getvalue()), encoding="utf-8", delimiter=";")

    assert [row + (None,) * (2 - len(row)) for row in found] == expected


@given(st.text(st.sampled_from("абвгдежзийклмнопрстуфхцчшщъыьэюя "), min_size=1))
def test_sound_utf_8_is_never_taken_for_another_encoding(text):
    assert detect_encoding(text.encode()) == Encoding.UTF_8
