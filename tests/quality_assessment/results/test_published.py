import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.parsing import TableError
from quality_assessment.calculation import CRITERIA, Verdict, verify
from quality_assessment.results.published import ColumnsError, read_published
from tests.exchange.books import workbook

HEADING = ["id", "Организация", "Год", "К1", "К2", "К3", "К4", "К5", "Итог"]


def read(text):
    return read_published(io.BytesIO(text.encode()))


def test_a_workbook_is_read_from_the_sheet_that_has_the_columns():
    book = workbook(
        ("Титул", [["Итоги оценки"]]),
        ("Баллы", [HEADING, ["A1", "Школа", 2022, 98, 96.5, 82, 95, 97, 93.7]]),
    )
    [row] = read_published(book)

    assert (row.id, row.name, row.published.year) == ("A1", "Школа", 2022)
    assert verify(row.published).verdict == Verdict.EXACT


def test_criteria_under_a_common_heading():
    text = (
        ";;Критерий;;;;;\n"
        "ID;Организация;1;2;3;4;5;Итог\n"
        "A1;Школа;98;96;82;95;97;93,6\n"
    )  # fmt: skip
    [row] = read(text)

    assert [str(row.published.criteria[code]) for code in CRITERIA[:3]] == ["98", "96", "82"]


def test_rows_that_are_no_results_are_left_out():
    numbering = ";".join(str(place) for place in range(1, 10))
    text = "\n".join(
        [
            ";".join(HEADING),
            numbering,
            "A1;Школа;2022;98;96;82;95;97;94",
            ";".join(HEADING),
            "A2",
            "* по данным оператора",
            "A3;Сад",
        ]
    )

    assert [row.id for row in read(text)] == ["A1", "A2", "A3"]


def test_rows_are_numbered_as_in_the_file():
    text = "Заголовок\n\n" + ";".join(HEADING) + "\n\nA1;Школа;2022;98;96;82;95;97;94\n"

    assert [row.number for row in read(text)] == [5]


@pytest.mark.parametrize("text", ["a", "a;b\n1;2", '"', "k1;k2;k3;k4;k5\n1;2;3;4;5"])
def test_other_tables_are_refused(text):
    with pytest.raises((ColumnsError, TableError)):
        read(text)


@given(st.binary(max_size=300))
def test_any_file_is_read_or_refused(content):
    with suppress(ColumnsError, TableError):
        read_published(io.BytesIO(content))


cells = st.text(st.sampled_from('0123456789,.%–" ;\n\tкK'), max_size=8)


@given(st.lists(st.lists(cells, min_size=9, max_size=9), min_size=1, max_size=4))
def test_any_cell_is_read_or_named(rows):
    text = "\n".join(";".join(row) for row in [HEADING, *rows])
    with suppress(TableError, ColumnsError):
        for row in read(text):
            assert verify(row.published).verdict in Verdict
