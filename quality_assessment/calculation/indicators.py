"""The fourteen indicators from raw counts (344н; 3-noko.md §3.3)."""

from fractions import Fraction

from .checking import is_undefined, needed
from .counts import RawCounts
from .editions import Points, Shares
from .methods import Absent, Method
from .steps import Figure, Note, reckoned


def indicator(code: str, counts: RawCounts, method: Method) -> Figure:
    """Return an indicator of 0 to 100 points; the counts are checked already."""
    if is_undefined(code, counts, method):
        return undefined(code, method)
    known = {name: counts.get(name) for name in needed(code, method)}
    operands = {name: value for name, value in known.items() if value is not None}
    if len(operands) < len(known):
        return Figure(code, note=Note.MISSING)
    rule = method.rule(code)
    exact = _points(rule, operands) if isinstance(rule, Points) else _shares(rule, operands)
    return reckoned(code, rule.formula, operands, exact)


def undefined(code: str, method: Method) -> Figure:
    """Return an indicator that nobody could answer: without a value, or with the points given."""
    if method.absent == Absent.POINTS and method.absent_points is not None:
        points = method.absent_points
        return Figure(code, points, Fraction(points), None, Note.ASSIGNED)
    return Figure(code, note=Note.UNDEFINED)


def _points(rule: Points, counts: dict[str, int]) -> Fraction:
    return Fraction(min(rule.each * counts[rule.counted], rule.cap))


def _shares(rule: Shares, counts: dict[str, int]) -> Fraction:
    shares = [Fraction(counts[part], counts[whole]) for part, whole in rule.shares]
    return sum(shares, Fraction(0)) / len(shares) * 100
