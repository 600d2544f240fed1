"""A list in memory: which entries have which value, as numbers with a bit for every entry.

Thousands of entries are narrowed and counted in a fraction of a millisecond, without the database.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

from django.db.models import QuerySet

from .counts import TOTAL, members

if TYPE_CHECKING:
    from .definition import ListDefinition

Made = TypeVar("Made")


@dataclass(frozen=True)
class Value:
    """One value of a facet: its words and the entries that have it."""

    label: str
    entries: int


@dataclass(frozen=True)
class Matrix:
    """Keys of the entries in the default order, values of the facets by their place.

    Other orders and words of the same entries are made when somebody asks for them first.
    """

    keys: Sequence[int]
    facets: Sequence[Mapping[str, Value]]
    made: dict[str, Any] = field(default_factory=dict)

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """Return a value made once for this matrix."""
        if name not in self.made:
            self.made[name] = make()
        return cast(Made, self.made[name])

    @property
    def everything(self) -> int:
        """All entries."""
        return (1 << len(self.keys)) - 1

    @cached_property
    def places(self) -> dict[int, int]:
        """The place of every key in the default order."""
        return {key: place for place, key in enumerate(self.keys)}

    def at(self, places: Iterable[int]) -> int:
        """Return the entries at these places."""
        return _bits(places, len(self.keys))

    def ordered(self, entries: int, order: Sequence[int] | None = None) -> Iterator[int]:
        """Return the places of the entries; `order` has all places in another order."""
        signs = f"{entries:b}"[::-1]
        if order is not None:
            signs = signs.ljust(len(self.keys), "0")
            return (place for place in order if signs[place] == "1")
        return _ones(signs)


def read(definition: "ListDefinition", ordered: QuerySet) -> Matrix:
    """Read a list, in its default order, in two queries."""
    keys = list(ordered.values_list("pk", flat=True))
    facets: list[dict[str, Value]] = [{} for _facet in definition.facets]
    matrix = Matrix(keys, facets)
    places = matrix.places
    rows = members(ordered, [each.counting_all() for each in definition.facets])
    for place, value, label, found in rows:
        if place != TOTAL:
            # an entry may have come between the two queries
            having = (places[key] for key in found or () if key in places)
            facets[place][value] = Value(label or value, matrix.at(having))
    return matrix


def _ones(signs: str) -> Iterator[int]:
    place = signs.find("1")
    while place >= 0:
        yield place
        place = signs.find("1", place + 1)


def _bits(places: Iterable[int], width: int) -> int:
    signs = bytearray(width // 8 + 1)
    for place in places:
        signs[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(signs, "little")
