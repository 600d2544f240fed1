"""The methodology before 2018: four criteria of 40, 70, 20 and 30 points, the total is their sum.

Its figures are never compared or charted beside later ones (3-noko.md §3.7, 1).
"""

from collections.abc import Mapping
from decimal import Decimal

from .editions import EDITIONS, Edition, Total
from .problems import ImpossibleError, Problem

OLD: Edition = next(each for each in EDITIONS.values() if each.total == Total.SUM)
OLD_LARGEST = sum(OLD.maxima.values())  # 160 points
NEW_SINCE = 2018  # the first year of five criteria
NEW_LARGEST = 100  # points: a total above them is a sum


def is_old(year: int | None, total: Decimal | None) -> bool:
    """Tell whether a published result follows the methodology before 2018."""
    return (year is not None and year < NEW_SINCE) or (total is not None and total > NEW_LARGEST)


def old_total(criteria: Mapping[str, Decimal | None]) -> Decimal | None:
    """Return the sum of four criteria, None if one is missing; ImpossibleError above a maximum."""
    values = {code: criteria.get(code) for code in OLD.criteria}
    wrong = [
        Problem("out_of_range", code, {"value": value, "low": 0, "high": OLD.maxima[code]})
        for code, value in values.items()
        if value is not None and not 0 <= value <= OLD.maxima[code]
    ]
    if wrong:
        raise ImpossibleError(wrong)
    known = [value for value in values.values() if value is not None]
    return sum(known, Decimal(0)) if len(known) == len(values) else None
