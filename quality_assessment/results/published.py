"""Tables of published criteria and totals, in the columns of any order and any spelling."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Any

from exchange.parsing import Row, Table, TableError, open_table
from exchange.parsing.csv_table import DELIMITERS, CsvTable
from exchange.planning.columns import columns_of, find_heading, match_columns
from exchange.readers import ReadError, read_text
from quality_assessment.calculation import CRITERIA, Published

from .figures import read_figure, read_year
from .headings import HEADINGS, NAME, NEEDED, NUMBER, TOTAL, YEAR

FIGURES = (*CRITERIA, TOTAL)
SWALLOWED = 5  # delimiters inside a cell of several lines: a quote was never closed


class ColumnsError(Exception):
    """The table has no columns for what is needed; `missing` names them."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__(", ".join(missing))
        self.missing = missing


@dataclass(frozen=True)
class Flaw:
    """A cell that cannot be read: its row as the file counts them, its heading, why."""

    row: int
    heading: str
    error: ReadError


@dataclass(frozen=True)
class PublishedRow:
    """What was published of one organisation."""

    number: int
    id: str
    name: str
    published: Published
    flaws: tuple[Flaw, ...] = ()


@dataclass(frozen=True)
class Layout:
    """Where a table has its columns: fields by the number of the column from zero."""

    rows: tuple[Row, ...]
    delimiter: str
    fields: Mapping[str, int]
    headings: Mapping[str, str]
    unknown: tuple[str, ...] = ()  # headings of columns that nothing is taken from


def read_published(file: IO[bytes]) -> list[PublishedRow]:
    """Return the rows of a CSV or XLSX; TableError, ColumnsError if it is no such table."""
    layout = max(layouts(file), key=lambda each: len(each.fields))
    missing = tuple(name for field, name in NEEDED.items() if field not in layout.fields)
    if missing:
        raise ColumnsError(missing)
    _refuse_open_quotes(layout)
    found = [_published(row, layout) for row in layout.rows if _is_result(row, layout)]
    if not found:
        raise TableError("no_rows")
    return found


def layouts(file: IO[bytes], known: Mapping[str, str] = HEADINGS) -> Iterator[Layout]:
    """Yield the ways to read a file: its sheets, or text divided by each of the delimiters.

    Decimal commas outnumber the semicolons of some tables: what the heading says decides.
    """
    with open_table(file) as table:
        yield from _sheets(table, known)
        own = table.delimiter if isinstance(table, CsvTable) else ""
    for delimiter in DELIMITERS if own else ():
        with suppress(TableError), open_table(file, delimiter=delimiter) as table:
            yield from _sheets(table, known)


def _sheets(table: Table, known: Mapping[str, str]) -> Iterator[Layout]:
    for sheet in table.sheets:
        rows = tuple(table.rows(sheet.index))
        heading = find_heading(rows, known)
        columns = columns_of(rows, heading, known)
        fields = {name: index for index, name in match_columns(columns, known, {}).items()}
        names = {each.index: each.heading for each in columns}
        yield Layout(
            tuple(row for row in rows if row.number > heading),
            table.delimiter if isinstance(table, CsvTable) else "",
            fields,
            {name: names[index] for name, index in fields.items()},
            tuple(name for index, name in names.items() if name and index not in fields.values()),
        )


def _refuse_open_quotes(layout: Layout) -> None:
    for row in layout.rows if layout.delimiter else ():
        for cell in row.cells:
            if "\n" in str(cell) and str(cell).count(layout.delimiter) >= SWALLOWED:
                raise TableError("open_quote", row=row.number)


def _is_result(row: Row, layout: Layout) -> bool:
    """Tell a result from notes, numbers of columns, headings repeated on each page."""
    filled = [(index, _text(cell)) for index, cell in enumerate(row.cells) if _text(cell)]
    cells = dict(filled)
    if all(text == str(index + 1) for index, text in filled):
        return False
    if len(filled) == 1:  # a bare number of a row, but no sentence below the table
        return " " not in cells.get(layout.fields.get(NUMBER, -1), " ")
    shown = {name: cells.get(layout.fields[name]) for name in FIGURES}
    return any(text != layout.headings[name] for name, text in shown.items())


def _published(row: Row, layout: Layout) -> PublishedRow:
    flaws: list[Flaw] = []

    def read(name: str, reader: Any) -> Any:
        if name not in layout.fields:
            return None
        try:
            return reader(row.cell(layout.fields[name]))
        except ReadError as error:
            flaws.append(Flaw(row.number, layout.headings[name], error))
            return None

    criteria = {code: read(code, read_figure) for code in CRITERIA}
    published = Published(criteria, read(TOTAL, read_figure), read(YEAR, read_year))
    number, name = read(NUMBER, read_text) or "", read(NAME, read_text) or ""
    return PublishedRow(row.number, number, name, published, tuple(flaws))


def _text(cell: Any) -> str:
    try:
        return read_text(cell) or ""
    except ReadError:
        return str(cell)
