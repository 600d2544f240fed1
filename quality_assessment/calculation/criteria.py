"""Criteria as weighted sums of indicators, the total as the mean of criteria (344н)."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from .methods import Method
from .rounding import Number
from .steps import Figure, Note, reckoned, spelled


def criterion(code: str, indicators: Mapping[str, Figure], method: Method) -> Figure:
    """Return a criterion; the weight of an undefined indicator is shared by the others."""
    weights = method.edition.weights[code]
    used = {each: weights[each] for each in weights if indicators[each].note != Note.UNDEFINED}
    operands = _carried({each: indicators[each] for each in used}, method)
    if operands is None:
        return Figure(code, note=Note.MISSING)
    whole = sum(used.values(), Fraction(0))
    exact = sum((used[each] * Fraction(operands[each]) for each in used), Fraction(0)) / whole
    template = " + ".join(f"{spelled(weight)} · {{{each}}}" for each, weight in used.items())
    if whole == 1:
        return reckoned(code, template, operands, exact)
    return reckoned(code, f"({template}) / {spelled(whole)}", operands, exact, Note.RENORMALISED)


def total(criteria: Mapping[str, Figure], method: Method) -> Figure:
    """Return the total of an organisation; without one of the criteria there is none."""
    operands = _carried(criteria, method)
    if operands is None:
        return Figure("total", note=Note.MISSING)
    added = " + ".join(f"{{{code}}}" for code in operands)
    return reckoned("total", f"({added}) / {len(operands)}", operands, mean(operands.values()))


def mean(numbers: Iterable[Number]) -> Fraction:
    """Return the simple mean of at least one number, exactly."""
    values = [Fraction(each) for each in numbers]
    return sum(values, Fraction(0)) / len(values)


def _carried(figures: Mapping[str, Figure], method: Method) -> dict[str, Number] | None:
    """Return what the next step takes of each figure; None if one of them is not known."""
    values = {code: each.carried(method.rounding) for code, each in figures.items()}
    known = {code: value for code, value in values.items() if value is not None}
    return known if len(known) == len(values) and known else None
