"""Rounding as spreadsheets do it: half away from zero, on exact numbers."""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

PLACES = 2  # decimals of every published figure

Number = Fraction | Decimal | int


class Rounding(StrEnum):
    """When figures are rounded; the order names no rule, so that each cycle states its own."""

    EACH_STEP = "each_step"  # indicators, criteria and the total, as operators do
    AT_END = "at_end"  # each figure once, from exact ones


def half_up(value: Number, places: int = PLACES) -> Decimal:
    """Return a number with so many decimals, halves away from zero; no binary fraction is met.

    Fractions are rounded exactly: 1/3 + 2/3 is one, whatever the precision of decimals.
    """
    scaled = abs(Fraction(value)) * 10**places
    whole = (scaled + Fraction(1, 2)).__floor__()
    digits = tuple(int(digit) for digit in str(whole))
    return Decimal((int(value < 0 and whole > 0), digits, -places))


def cut(value: Number, places: int = PLACES) -> Decimal:
    """Return a number without its further decimals, as some tables are published."""
    scaled = Fraction(value) * 10**places
    whole = abs(scaled).__floor__()
    digits = tuple(int(digit) for digit in str(whole))
    return Decimal((int(scaled < 0 and whole > 0), digits, -places))


def decimals(value: Decimal) -> int:
    """Return how many decimals a number is written with: 2 for 95.60, 0 for 94."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        raise ValueError(value)
    return max(0, -exponent)
