"""Cross tables: how many different things stand in each row and column."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

MANY = 3  # from here on there is a choice: one is a risk, none is a gap

Fact = tuple[Hashable, Hashable, Hashable]  # row, column, thing


@dataclass(frozen=True)
class Head:
    """A row or a column; neighbours with one `group` stand under a common heading."""

    key: Hashable
    label: str
    group: str = ""
    look: str = ""
    short: str = ""


@dataclass(frozen=True)
class Cell:
    """One figure under its column."""

    column: Head
    value: int

    @property
    def level(self) -> int:
        """How much it is: 0 nothing, 1 one only, 2 a choice, 3 three and more."""
        return min(self.value, MANY)


@dataclass(frozen=True)
class Line:
    """A row with its figures; the total counts a thing once, whatever columns it stands in."""

    head: Head
    cells: Sequence[Cell]
    total: int


@dataclass(frozen=True)
class CrossTable:
    """A finished table: rows and columns without a single thing stay, they are what lacks."""

    title: str
    corner: str
    columns: Sequence[Head]
    lines: Sequence[Line]
    column_totals: Sequence[int]
    total: int
    lacks: bool = True  # an empty cell is something that the municipality lacks

    @property
    def groups(self) -> list[tuple[str, int]]:
        """Common headings of the columns with the number of columns under each, in order."""
        found: list[tuple[str, int]] = []
        for each in self.columns:
            if found and found[-1][0] == each.group:
                found[-1] = (each.group, found[-1][1] + 1)
            else:
                found.append((each.group, 1))
        return found

    @property
    def is_grouped(self) -> bool:
        """Whether the columns have common headings."""
        return any(each.group for each in self.columns)

    @property
    def gaps(self) -> list[tuple[Head, Head]]:
        """Row and column of every empty cell, where it means that something lacks."""
        return [
            (line.head, cell.column)
            for line in self.lines
            for cell in line.cells
            if cell.value == 0 and self.lacks
        ]

    @property
    def size(self) -> int:
        """Number of cells."""
        return len(self.lines) * len(self.columns)

    @property
    def most(self) -> int:
        """The largest figure of a cell."""
        return max((cell.value for line in self.lines for cell in line.cells), default=0)

    @property
    def rows(self) -> list[list[str | int]]:
        """Figures as a sheet: heading, lines, nothing merged."""
        heads = [": ".join(filter(None, (each.group, each.label))) for each in self.columns]
        sheet: list[list[str | int]] = [[self.corner, *heads, gettext("In all")]]
        for line in self.lines:
            sheet.append([line.head.label, *(cell.value for cell in line.cells), line.total])
        return sheet


def cross(
    title: str,
    corner: str,
    rows: Sequence[Head],
    columns: Sequence[Head],
    facts: Iterable[Fact],
    *,
    lacks: bool = True,
) -> CrossTable:
    """Count different things; facts of unknown rows and columns are left out."""
    cells, lines, heads, everything = _sets(rows, columns, facts)
    return CrossTable(
        title=title,
        corner=corner,
        columns=columns,
        lines=[
            Line(
                row,
                [Cell(column, len(cells[row.key, column.key])) for column in columns],
                len(lines[row.key]),
            )
            for row in rows
        ],
        column_totals=[len(heads[each.key]) for each in columns],
        total=len(everything),
        lacks=lacks,
    )


_Sets = Mapping[Hashable, set[Hashable]]


def _sets(
    rows: Sequence[Head], columns: Sequence[Head], facts: Iterable[Fact]
) -> tuple[_Sets, _Sets, _Sets, set[Hashable]]:
    known_rows, known_columns = {each.key for each in rows}, {each.key for each in columns}
    cells: dict[Hashable, set[Hashable]] = defaultdict(set)
    lines: dict[Hashable, set[Hashable]] = defaultdict(set)
    heads: dict[Hashable, set[Hashable]] = defaultdict(set)
    everything: set[Hashable] = set()
    for row, column, thing in facts:
        if row in known_rows and column in known_columns:
            cells[row, column].add(thing)
            lines[row].add(thing)
            heads[column].add(thing)
            everything.add(thing)
    return cells, lines, heads, everything
