"""Why a published total likely differs from the computed one; a hint, and never a correction."""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

from .criteria import mean
from .editions import CRITERIA
from .rounding import cut, decimals, half_up
from .verification import Published, Verdict, verify


class Reason(StrEnum):
    """What operators do, in the order in which it is thought of (3-noko.md §3.4, §3.6, §3.7)."""

    MISSING_CRITERION = "missing_criterion"  # a criterion is not published, or not in the total
    MEAN_OF_ROUNDED = "mean_of_rounded"  # rounded at another step than here
    CUT = "cut"  # further decimals were cut off and not rounded
    ROUNDING = "rounding"  # criteria or the total are printed shorter than they were computed
    SUM = "sum"  # the criteria were added up
    OTHER_DATA = "other_data"  # the total follows from the published criteria, they from other data
    UNKNOWN = "unknown"


def likely_reason(
    published: Published, computed: Decimal | None = None, alternatives: Iterable[Decimal] = ()
) -> Reason | None:
    """Return the likely reason of a difference, None where there is none or nothing to compare.

    `computed` is the total from raw counts, `alternatives` are totals from them by another
    rounding; without them the total is compared with the mean of the published criteria.
    """
    total = published.total
    if total is None:
        return None
    places, checked = decimals(total), verify(published)
    if checked.verdict == Verdict.OLD or _says(total, computed, places):
        return None
    if any(_says(total, each, places) for each in alternatives):
        return Reason.MEAN_OF_ROUNDED
    if len(published.known) < len(CRITERIA):
        return Reason.MISSING_CRITERION if published.known else None
    if checked.verdict == Verdict.EXACT:
        return None if computed is None else Reason.OTHER_DATA
    if checked.mean is not None and cut(checked.mean, places) == total:
        return Reason.CUT
    if checked.verdict == Verdict.ROUNDING:
        return Reason.ROUNDING
    return _of_great_difference(published, total, places)


def _says(total: Decimal, other: Decimal | None, places: int) -> bool:
    return other is not None and half_up(other, places) == total


def _of_great_difference(published: Published, total: Decimal, places: int) -> Reason:
    values = list(published.known.values())
    for place in range(len(values)):
        others = values[:place] + values[place + 1 :]
        # left out, or counted as a zero
        if total in [half_up(mean(each), places) for each in (others, [*others, Decimal(0)])]:
            return Reason.MISSING_CRITERION
    return Reason.SUM if sum(values) == total else Reason.UNKNOWN
