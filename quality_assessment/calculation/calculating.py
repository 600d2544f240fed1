"""From raw counts, or from ready indicators, to the total of an organisation."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .checking import missing_of, problems_of
from .counts import RawCounts
from .criteria import criterion, total
from .editions import Points
from .indicators import indicator, undefined
from .methods import Method
from .problems import ImpossibleError, Problem
from .rounding import half_up
from .steps import Figure, Note, Step

LARGEST = 100  # points of an indicator


@dataclass(frozen=True)
class Result:
    """Figures of one organisation; `missing` names what is not known and leaves gaps in them."""

    method: Method
    indicators: Mapping[str, Figure]
    criteria: Mapping[str, Figure]
    total: Figure
    missing: tuple[str, ...] = ()
    notices: tuple[Problem, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures in the order in which they were computed."""
        return (*self.indicators.values(), *self.criteria.values(), self.total)

    @property
    def steps(self) -> tuple[Step, ...]:
        """How each figure came, in order; ready and missing ones have no step."""
        return tuple(each.step for each in self.figures if each.step is not None)


def calculate(counts: RawCounts, method: Method) -> Result:
    """Return the figures of an organisation from its raw counts (344н; 3-noko.md §3.3).

    ImpossibleError for counts that cannot be. What is not known only leaves gaps: a form that is
    half filled shows what is there already.
    """
    _refuse_sums(method)
    problems = problems_of(counts, method)
    if problems:
        raise ImpossibleError(problems)
    figures = {code: indicator(code, counts, method) for code in method.edition.indicators}
    return _result(figures, method, missing_of(counts, method), _surplus(counts, method))


def from_indicators(
    values: Mapping[str, Decimal | None], method: Method, *, no_disabled: bool = False
) -> Result:
    """Return criteria and the total from ready indicators of 0 to 100 points.

    `no_disabled` says that 3.3 is blank because nobody could be asked; any other blank is missing.
    """
    _refuse_sums(method)
    codes = method.edition.indicators
    wrong = [code for code in codes if not 0 <= (values.get(code) or 0) <= LARGEST]
    if wrong:
        bounds = {"low": 0, "high": LARGEST}
        raise ImpossibleError(
            Problem("out_of_range", code, {"value": values[code], **bounds}) for code in wrong
        )
    figures = {code: _ready(code, values.get(code), method, no_disabled) for code in codes}
    missing = tuple(code for code, each in figures.items() if each.note == Note.MISSING)
    return _result(figures, method, missing, ())


def _result(
    indicators: dict[str, Figure],
    method: Method,
    missing: tuple[str, ...],
    notices: tuple[Problem, ...],
) -> Result:
    criteria = {code: criterion(code, indicators, method) for code in method.edition.criteria}
    return Result(method, indicators, criteria, total(criteria, method), missing, notices)


def _ready(code: str, value: Decimal | None, method: Method, no_disabled: bool) -> Figure:
    if value is not None:
        return Figure(code, half_up(value), Fraction(value), None, Note.READY)
    if no_disabled and code in method.edition.undefined:
        return undefined(code, method)
    return Figure(code, note=Note.MISSING)


def _surplus(counts: RawCounts, method: Method) -> tuple[Problem, ...]:
    """Return what is above the number of things that the methodology names; the cap holds."""
    found = []
    for code in method.edition.indicators:
        rule = method.rule(code)
        value = counts.get(rule.counted) if isinstance(rule, Points) else None
        if isinstance(rule, Points) and value is not None and value > rule.known:
            found.append(Problem("surplus", rule.counted, {"value": value, "limit": rule.known}))
    return tuple(found)


def _refuse_sums(method: Method) -> None:
    if not method.edition.indicators:
        raise ImpossibleError([Problem("no_counts", "edition", {"value": method.code})])
