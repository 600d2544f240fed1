"""The method of one cycle: an edition, and what the orders leave to the operator."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from .editions import CURRENT, Edition, Formula, Rule, edition
from .problems import ImpossibleError, Problem
from .rounding import PLACES, Rounding


class Absent(StrEnum):
    """What is done about 3.3 where nobody among the respondents is disabled; a zero never is."""

    RENORMALISE = "renormalise"  # 3.1 and 3.2 share its weight: 3/7 and 4/7
    POINTS = "points"  # the methodology of the operator gives a value


class Ties(StrEnum):
    """How places go on after equal totals."""

    GAPS = "1224"
    DENSE = "1223"


@dataclass(frozen=True)
class Method:
    """How figures of a cycle come about; every doubtful rule of 3-noko.md is a setting here.

    `information` (1.1) and `satisfaction` (1.3) are the edition's own formulas where None.
    `precision` is the number of published decimals at which places are compared.
    """

    code: str = CURRENT
    rounding: Rounding = Rounding.EACH_STEP
    absent: Absent = Absent.RENORMALISE
    absent_points: Decimal | None = None
    information: Formula | None = None
    satisfaction: Formula | None = None
    ties: Ties = Ties.GAPS
    precision: int = PLACES

    def __post_init__(self) -> None:
        """Refuse an unknown edition, and points for absent respondents that are none or zero."""
        edition(self.code)
        points = self.absent_points
        if self.absent == Absent.POINTS and (points is None or not 0 < points <= 100):
            values = {"value": points, "low": 0, "high": 100}
            raise ImpossibleError([Problem("out_of_range", "absent_points", values)])

    @property
    def edition(self) -> Edition:
        """The edition itself."""
        return edition(self.code)

    def rule(self, indicator: str) -> Rule:
        """Return how this cycle scores an indicator."""
        asked = {"1.1": self.information, "1.3": self.satisfaction}
        return self.edition.rule(indicator, asked.get(indicator))
