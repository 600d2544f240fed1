"""Places by total: equal published totals share a place (3-noko.md §3.5).

The caller hands over one cycle, one sphere and one kind of object; organisations that were not
assessed have None and no place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .methods import Ties
from .rounding import PLACES, half_up

FEWEST = 3  # organisations: two are never ranked


@dataclass(frozen=True)
class Place:
    """A place; `first` and `last` are the places that those of equal totals take together."""

    number: int
    first: int
    last: int

    def __str__(self) -> str:
        """Return the place as it is printed: «2–3» where it is shared, «2» where it is not."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def places(
    totals: Sequence[Decimal | None], ties: Ties = Ties.GAPS, precision: int = PLACES
) -> list[Place | None]:
    """Return the places of totals in their order; hidden decimals part nobody.

    None for each if fewer than three have totals. `1223` numbers the different totals.
    """
    shown = [None if each is None else half_up(each, precision) for each in totals]
    known = [each for each in shown if each is not None]
    if len(known) < FEWEST:
        return [None] * len(shown)
    order = sorted(set(known), reverse=True)
    found: dict[Decimal, Place] = {}
    above = 0
    for number, each in enumerate(order, 1):
        together = known.count(each)
        if ties == Ties.DENSE:
            found[each] = Place(number, number, number)
        else:
            found[each] = Place(above + 1, above + 1, above + together)
        above += together
    return [None if each is None else found[each] for each in shown]
