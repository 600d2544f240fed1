"""From a file to rows: whose they are, what they hold, what cannot be read."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from exchange import words
from exchange.parsing import Row, TableError
from exchange.readers import ReadError, read_inn, read_text
from exchange.readers.texts import plain
from quality_assessment.columns import GridColumn, read_count, read_points
from quality_assessment.reading import read_figure as read_typed
from quality_assessment.results.figures import DIGIT, read_figure
from quality_assessment.results.headings import NAME
from quality_assessment.results.published import Layout, layouts
from vocabularies.lookup import key_of

from .headings import BRANCH, COLUMNS, INN, NONE, USELESS, ImportHeadings

FIGURES = (read_points, read_typed)
NUMBERS = (*FIGURES, read_count)


@dataclass
class TableRow:
    """A row of the file: `values` are texts by the keys of columns, `errors` name cells."""

    number: int
    name: str = ""
    inn: str = ""
    branch: str = ""
    values: dict[str, str] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def packed(self) -> dict[str, Any]:
        """Return it as JSON takes it."""
        return asdict(self)


class TableRows(list[TableRow]):
    """Rows of a table; `unknown` are headings of columns that nothing is taken from."""

    unknown: tuple[str, ...] = ()


def read_table(file: IO[bytes], *, is_old: bool = False) -> TableRows:
    """Return the rows of a CSV or XLSX; `is_old` ones are of the scale of 160 points.

    Raises TableError for what is no table, ValidationError where its columns say nothing.
    """
    headings = ImportHeadings(is_old)
    layout = max(layouts(file, headings), key=lambda each: len(each.fields))
    if not {NAME, INN}.intersection(layout.fields):
        raise ValidationError(_("The table has no column with names of organisations or INN."))
    if not set(COLUMNS).intersection(layout.fields):
        raise ValidationError(
            _("The table has no known figures: name its columns K1–K5, 1.1–5.3 or as in the blank.")
        )
    found = TableRows(row for row in _rows(layout) if row.name or row.inn)
    if not found:
        raise TableError("no_rows")
    found.unknown = tuple(each for each in layout.unknown if key_of(each) not in USELESS)
    return found


def _rows(layout: Layout) -> Iterator[TableRow]:
    for row in layout.rows:
        made = TableRow(row.number)
        made.name = _read(made, row, layout, NAME, read_text)
        made.inn = _read(made, row, layout, INN, read_inn)
        made.branch = _read(made, row, layout, BRANCH, read_text)
        for key, column in COLUMNS.items():
            if key in layout.fields:
                _take(made, column, row, layout)
        if made.values or made.errors:
            yield made


def _read(made: TableRow, row: Row, layout: Layout, name: str, reader: Any) -> str:
    if name not in layout.fields:
        return ""
    try:
        return str(reader(row.cell(layout.fields[name])) or "")
    except ReadError as error:
        _note(made, layout, name, words.of_cell(error))
        return ""


def _take(made: TableRow, column: GridColumn, row: Row, layout: Layout) -> None:
    """Keep the text of a cell that can be read; a dash and «нет данных» are nothing.

    «нет» of a count is 0: nobody was asked, nothing is there. A figure is never 0 by such a word.
    """
    cell = row.cell(layout.fields[column.key])
    try:
        text = plain(cell)
        if column.read in FIGURES:
            figure = read_figure(cell)
            text = "" if figure is None else f"{figure:f}"
        elif column.read is read_count and text.strip().casefold() == NONE:
            text = "0"
        elif column.read in NUMBERS and not DIGIT.search(text):
            text = ""
        if text:
            column.read(text)
            made.values[column.key] = text
    except ReadError as error:
        _note(made, layout, column.key, words.of_cell(error))
    except ValidationError as error:
        _note(made, layout, column.key, " ".join(error.messages))


def _note(made: TableRow, layout: Layout, name: str, text: str) -> None:
    made.errors.append(f"{layout.headings.get(name, name)}: {text}")
