"""Means over organisations: simple ones, of organisations and not of children (3-noko.md §3.3)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from .criteria import mean
from .rounding import PLACES, Number, half_up


@dataclass(frozen=True)
class Mean:
    """A mean with the number of organisations that have the figure; None where none has."""

    value: Decimal | None
    count: int


def mean_of(values: Iterable[Number | None], places: int = PLACES) -> Mean:
    """Return the mean of what is known; what is missing is no zero."""
    known = [each for each in values if each is not None]
    return Mean(half_up(mean(known), places) if known else None, len(known))


def means(
    organisations: Iterable[Mapping[str, Number | None]],
    codes: Iterable[str],
    places: int = PLACES,
) -> dict[str, Mean]:
    """Return the mean of each code over organisations: criteria, indicators, `total`."""
    rows = list(organisations)
    return {code: mean_of((row.get(code) for row in rows), places) for code in codes}
