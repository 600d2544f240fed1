"""Whether a published total follows from the published criteria (3-noko.md §3.6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from .criteria import mean
from .editions import CRITERIA
from .older import is_old, old_total
from .problems import ImpossibleError
from .rounding import PLACES, decimals, half_up

HALF = Fraction(1, 2)


class Verdict(StrEnum):
    """What a check says, in the order in which it is tried."""

    OLD = "old"  # by the methodology before 2018, where the total is a sum
    INCOMPLETE = "incomplete"  # a criterion or the total is missing
    EXACT = "exact"  # the mean at the decimals of the total is the total
    ROUNDING = "rounding"  # within what rounding of criteria and total can explain
    DIFFERS = "differs"


@dataclass(frozen=True)
class Published:
    """What was published, digits as printed: 94.0 has one decimal and 94 has none."""

    criteria: Mapping[str, Decimal | None]
    total: Decimal | None
    year: int | None = None  # of the cycle, not of the publication

    @property
    def known(self) -> dict[str, Decimal]:
        """The criteria that are there."""
        values = {code: self.criteria.get(code) for code in CRITERIA}
        return {code: value for code, value in values.items() if value is not None}

    @property
    def is_whole(self) -> bool:
        """All five criteria and the total are there."""
        return self.total is not None and len(self.known) == len(CRITERIA)


@dataclass(frozen=True)
class Check:
    """A verdict with the computed total, its difference from the published one, the bound."""

    verdict: Verdict
    mean: Fraction | None = None
    bound: Fraction | None = None
    difference: Fraction | None = None  # computed less published

    @property
    def computed(self) -> Decimal | None:
        """The computed total as it is shown, at two places."""
        return None if self.mean is None else half_up(self.mean, PLACES)


def verify(published: Published) -> Check:
    """Return what the published criteria say of the published total."""
    if is_old(published.year, published.total):
        return _old(published)
    exact = mean(published.known.values()) if len(published.known) == len(CRITERIA) else None
    total = published.total
    if exact is None or total is None:
        return Check(Verdict.INCOMPLETE, exact)
    difference, bound = exact - Fraction(total), bound_of(published)
    if half_up(exact, decimals(total)) == total:
        verdict = Verdict.EXACT
    else:
        verdict = Verdict.ROUNDING if abs(difference) <= bound else Verdict.DIFFERS
    return Check(verdict, exact, bound, difference)


def bound_of(published: Published) -> Fraction:
    """Return half a unit of the criteria's last decimal and half a unit of the total's.

    One row is printed at one precision, so its criteria have the decimals of the longest of them:
    programs drop final zeros, and «100» or «97.5» beside «97.25» stand for 100.00 and 97.50.
    Taking the shortest instead would let a single «100» excuse a total that is half a point off.
    Criteria that are all whole numbers are rounded to whole numbers.
    """
    longest = max((decimals(each) for each in published.known.values()), default=0)
    own = decimals(published.total) if published.total is not None else 0
    return HALF / 10**longest + HALF / 10**own


def _old(published: Published) -> Check:
    if published.criteria.get("K5") is not None:
        return Check(Verdict.OLD)
    try:
        total = old_total(published.criteria)
    except ImpossibleError:  # not the criteria of 160 points
        total = None
    if total is None or published.total is None:
        return Check(Verdict.OLD, None if total is None else Fraction(total))
    return Check(Verdict.OLD, Fraction(total), None, Fraction(total) - Fraction(published.total))
