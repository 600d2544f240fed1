"""The cells of a row as values of fields, with what could not be read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wagtail.models import Site

from exchange import words
from exchange.parsing import Row
from exchange.readers import ReadError
from exchange.targets import ImportField, ImportTarget

from .columns import Column


@dataclass(frozen=True)
class Flaw:
    """What is wrong with a row; the column is "" for the row as a whole."""

    letter: str
    heading: str
    message: str


class Cells:
    """Reads the rows of a file whose columns hold fields of a target."""

    def __init__(
        self,
        target: ImportTarget,
        site: Site,
        columns: Sequence[Column],
        fields: Mapping[int, str],
    ) -> None:
        self.columns = [each for each in columns if fields.get(each.index) in target.by_name]
        self.fields = {each.index: target.by_name[fields[each.index]] for each in self.columns}
        self.readers = {c.index: self.fields[c.index].reader(c.heading) for c in self.columns}
        found = {index: each.resolver(site) for index, each in self.fields.items()}
        self.resolvers = {index: each for index, each in found.items() if each}
        self.places = {
            name: column for column in self.columns for name in self.fields[column.index].names
        }

    def read(self, row: Row) -> tuple[dict[str, Any], list[Flaw]]:
        """Return the values by the names of fields, nothing where a cell is empty."""
        values: dict[str, Any] = {}
        flaws = []
        for column in self.columns:
            try:
                value = self.readers[column.index](row.cell(column.index))
                if value is not None and column.index in self.resolvers:
                    value = self.resolvers[column.index](value)
            except ReadError as error:
                flaws.append(Flaw(column.letter, column.heading, words.of_cell(error)))
                continue
            values |= _spread(self.fields[column.index], value)
        return values, flaws


def _spread(known: ImportField, value: Any) -> dict[str, Any]:
    if not known.gives:
        return {known.name: value}
    if value is None:
        return dict.fromkeys(known.gives)
    parts = zip(known.gives, value, strict=True)
    return {name: part for name, part in parts if part is not None}  # «from 6» says no end


def is_same_value(known: ImportField, old: Any, new: Any) -> bool:
    """Tell whether a value is the same, also one written in another way."""
    if old == new or (is_nothing(old) and is_nothing(new)):
        return True
    if not isinstance(old, str) or not isinstance(new, str):
        return False
    try:
        return known.read(old) == new
    except ReadError:
        return False


def is_nothing(value: Any) -> bool:
    """Tell whether a field holds nothing."""
    return value is None or value == "" or value == ()
