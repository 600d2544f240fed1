"""Entries of a list side by side, row by row, without scripts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from . import ticks
from .selection import Selection

MOST = 4

Lines = Sequence[tuple[str, Callable[[Any], Any]]]  # heading of a row, what an entry says in it


@dataclass(frozen=True)
class Column:
    """An entry of the comparison; `without` is the comparison without it."""

    card: Any
    without: str


@dataclass(frozen=True)
class Cell:
    """What one entry says in a row: words, or a value that a template of its own shows."""

    column: Column
    value: Any


@dataclass(frozen=True)
class Row:
    """A line of the table; `same` where all say the same."""

    title: str
    cells: list[Cell]
    same: bool


@dataclass(frozen=True)
class Part:
    """Rows under a heading."""

    title: str
    rows: list[Row]


@dataclass(frozen=True)
class Comparison:
    """What the address asks for: the keys in their order, and whether only differences count."""

    path: str
    filters: Selection
    keys: list[int]
    only_different: bool

    @classmethod
    def read(cls, path: str, filters: Selection, params: Any) -> "Comparison":
        """Read `?p=…&diff=1`."""
        keys = ticks.chosen(params.getlist(ticks.NAME))
        return cls(path, filters, keys, params.get("diff") == "1")

    @property
    def is_cut(self) -> bool:
        """Whether more was asked for than fits."""
        return len(self.keys) > MOST

    def found(self, entries: Mapping[int, Any]) -> list[Any]:
        """Return the entries that exist, in the order of the address."""
        return [entries[key] for key in self.keys[:MOST] if key in entries]

    def url(self, keys: Sequence[int], *, diff: bool = False) -> str:
        """Return the comparison of `keys`; the filters are for the way back to the list."""
        pairs = [*self.filters.alone().pairs(), *((ticks.NAME, str(key)) for key in keys)]
        pairs += [("diff", "1")] if diff else []
        return f"{self.path}?{urlencode(pairs)}" if pairs else self.path

    def columns(self, entries: Sequence[Any], cards: Sequence[Any]) -> list[Column]:
        """Return the heads of the table, each with the way to take it off."""
        keys = [each.pk for each in entries]
        return [
            Column(card, self.url([key for key in keys if key != entry.pk]))
            for entry, card in zip(entries, cards, strict=True)
        ]

    def parts(
        self,
        entries: Sequence[Any],
        columns: Sequence[Column],
        table: Sequence[tuple[str, Lines]],
    ) -> list[Part]:
        """Return the rows by parts; a row in which nobody says anything is left out."""
        parts = []
        for title, lines in table:
            rows = [_row(name, value, entries, columns) for name, value in lines]
            shown = [row for row in rows if row and not (self.only_different and row.same)]
            if shown:
                parts.append(Part(title, shown))
        return parts


def _row(
    title: str, value: Callable[[Any], Any], entries: Sequence[Any], columns: Sequence[Column]
) -> Row | None:
    values = [value(entry) or "" for entry in entries]
    if not any(values):
        return None
    cells = [Cell(each, said or "–") for each, said in zip(columns, values, strict=True)]
    same = len(values) > 1 and all(each == values[0] for each in values)
    return Row(title, cells, same)
