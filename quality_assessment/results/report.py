"""Computed results of a file as data and as lines of text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from quality_assessment import messages
from quality_assessment.calculation import Figure, Method, Place, Result, means, places

from .counts_file import Given

NOTHING = "–"


@dataclass(frozen=True)
class Computed:
    """An organisation with its figures; one of the old methodology has only a total."""

    given: Given
    title: str
    total: Decimal | None
    result: Result | None = None


def as_data(method: Method, rows: Sequence[Computed]) -> dict[str, Any]:
    """Return what JSON can hold; figures are numbers, unknown ones null."""
    ranked = _places(method, rows)
    return {
        "method": {
            "edition": method.code,
            "rounding": method.rounding,
            "absent_disabled": (method.absent_points and float(method.absent_points))
            or method.absent,
            "ties": method.ties,
        },
        "organisations": [
            _organisation(row, place) for row, place in zip(rows, ranked, strict=True)
        ],
        "means": {code: _number(value) for code, value in _means(method, rows).items()},
    }


def as_lines(method: Method, rows: Sequence[Computed]) -> Iterator[str]:
    """Yield the lines of a report for people: every figure with its formula and numbers."""
    yield _("Methodology: %(edition)s; %(rounding)s.") % {
        "edition": messages.EDITIONS[method.code],
        "rounding": messages.ROUNDINGS[method.rounding],
    }
    for row, place in zip(rows, _places(method, rows), strict=True):
        yield ""
        yield row.title
        for figure in row.result.figures if row.result else ():
            yield _line(figure)
        if row.result is None:
            yield _line(Figure("total", row.total))
        if place is not None:
            yield "  " + _("Place: %s") % place
    yield ""
    if len(rows) > 1:
        found = _means(method, rows)
        text = ", ".join(f"{messages.label(code)} {value}" for code, value in found.items())
        yield _("Mean over organisations: %s.") % text
    if len(rows) > 1 and not any(_places(method, rows)):
        yield _("Fewer than three organisations are not ranked.")


def _line(figure: Figure) -> str:
    value = NOTHING if figure.value is None else figure.value
    said = str(messages.NOTES[figure.note]) if figure.note in messages.NOTES else ""
    if figure.step:
        step = figure.step
        said = f"{step.formula()} = {step.numbers()} = {step.unrounded()}"
    return f"  {messages.label(figure.code):<6}{value:>8}  {said}".rstrip()


def _organisation(row: Computed, place: Place | None) -> dict[str, Any]:
    data: dict[str, Any] = {"id": row.given.id, "name": row.given.name}
    if row.result:
        data["indicators"] = {c: _number(f.value) for c, f in row.result.indicators.items()}
        data["criteria"] = {c: _number(f.value) for c, f in row.result.criteria.items()}
        data["notes"] = {f.code: f.note for f in row.result.figures if f.note}
        data["steps"] = [
            {
                "code": step.code,
                "formula": step.formula(),
                "numbers": step.numbers(),
                "before": step.unrounded(),
                "after": _number(step.after),
            }
            for step in row.result.steps
        ]
    return {**data, "total": _number(row.total), "place": str(place) if place else None}


def _places(method: Method, rows: Sequence[Computed]) -> list[Place | None]:
    return places([row.total for row in rows], method.ties, method.precision)


def _means(method: Method, rows: Sequence[Computed]) -> dict[str, Decimal]:
    codes = (*method.edition.criteria, "total")
    figures = [{**_criteria(row), "total": row.total} for row in rows]
    found = means(figures, codes)
    return {code: each.value for code, each in found.items() if each.value is not None}


def _criteria(row: Computed) -> Mapping[str, Decimal | None]:
    if row.result is None:
        return row.given.criteria or {}
    return {code: each.value for code, each in row.result.criteria.items()}


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
