"""Figures: each thing once, what lacks stays in the table."""

import pytest

from core.figures import Head, cross

ROWS = [Head("tech", "Техническая"), Head("art", "Художественная")]
COLUMNS = [
    Head(("c", 1), "Базовый", "Центр"),
    Head(("c", 2), "Углублённый", "Центр"),
    Head(("v", 1), "Базовый", "Село"),
]
FACTS = [
    ("tech", ("c", 1), 1),
    ("tech", ("c", 2), 1),
    ("tech", ("c", 1), 2),
    ("tech", ("c", 1), 2),
    ("sport", ("c", 1), 3),
    ("art", None, 4),
]


@pytest.fixture
def table():
    return cross("Программы", "Направление", ROWS, COLUMNS, FACTS)


def values(table):
    return [[cell.value for cell in line.cells] for line in table.lines]


def test_a_thing_is_counted_once_in_a_cell_and_in_a_total(table):
    assert values(table) == [[2, 1, 0], [0, 0, 0]]
    assert [line.total for line in table.lines] == [2, 0]
    assert table.column_totals == [2, 1, 0]
    assert table.total == 2


def test_empty_cells_are_what_lacks(table):
    assert [(row.key, column.key) for row, column in table.gaps] == [
        ("tech", ("v", 1)),
        ("art", ("c", 1)),
        ("art", ("c", 2)),
        ("art", ("v", 1)),
    ]
    assert table.size == 6


def test_zero_is_no_gap_where_nothing_lacks():
    assert cross("", "", ROWS, COLUMNS, FACTS, lacks=False).gaps == []


def test_common_headings_span_their_columns(table):
    assert table.groups == [("Центр", 2), ("Село", 1)]
    assert table.is_grouped


@pytest.mark.parametrize(("value", "level"), [(0, 0), (1, 1), (2, 2), (3, 3), (40, 3)])
def test_a_figure_says_how_much_it_is(value, level):
    facts = [("tech", "one", number) for number in range(value)]
    made = cross("", "", ROWS[:1], [Head("one", "Один")], facts)
    assert made.lines[0].cells[0].level == level


def test_a_table_without_rows_is_sound():
    empty = cross("Пусто", "", [], [], FACTS)
    assert (empty.total, empty.most, empty.gaps, empty.groups) == (0, 0, [], [])
    assert empty.rows == [["", "Всего"]]


def test_a_sheet_repeats_the_common_heading(table):
    heads = ["Центр: Базовый", "Центр: Углублённый", "Село: Базовый"]
    assert table.rows[0] == ["Направление", *heads, "Всего"]
    assert table.rows[1] == ["Техническая", 2, 1, 0, 2]
