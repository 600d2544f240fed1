"""The calculator of the independent assessment: raw counts → indicators → criteria → places.

Pure: nothing here knows Django, and `messages.py` beside it words what is wrong.

    method = Method("344n-408n", rounding=Rounding.EACH_STEP)
    result = calculate(RawCounts(respondents=120, …), method)
    result.total.value, result.steps
    verify(Published({"K1": Decimal("98"), …}, Decimal("94"), 2019)).verdict
"""

from .calculating import Result, calculate, from_indicators
from .counts import COUNTS, RawCounts
from .editions import (
    CRITERIA,
    CURRENT,
    EDITIONS,
    INDICATORS,
    SYMBOLS,
    Edition,
    Formula,
    edition,
    edition_on,
)
from .means import Mean, mean_of, means
from .methods import Absent, Method, Ties
from .older import OLD, is_old, old_total
from .places import FEWEST, Place, places
from .problems import ImpossibleError, Problem
from .reasons import Reason, likely_reason
from .rounding import PLACES, Rounding, decimals, half_up
from .steps import Figure, Note, Step
from .verification import Check, Published, Verdict, verify

__all__ = [
    "COUNTS",
    "CRITERIA",
    "CURRENT",
    "EDITIONS",
    "FEWEST",
    "INDICATORS",
    "OLD",
    "PLACES",
    "SYMBOLS",
    "Absent",
    "Check",
    "Edition",
    "Figure",
    "Formula",
    "ImpossibleError",
    "Mean",
    "Method",
    "Note",
    "Place",
    "Problem",
    "Published",
    "RawCounts",
    "Reason",
    "Result",
    "Rounding",
    "Step",
    "Ties",
    "Verdict",
    "calculate",
    "decimals",
    "edition",
    "edition_on",
    "from_indicators",
    "half_up",
    "is_old",
    "likely_reason",
    "mean_of",
    "means",
    "old_total",
    "places",
    "verify",
]
