"""How the computed figures of a result came, in the reader's language."""

from dataclasses import dataclass
from typing import Any

from django.utils.formats import get_format
from django.utils.translation import pgettext

from quality_assessment.computing import method_of, result_of
from quality_assessment.messages import label
from quality_assessment.models import AssessmentCycle

from .words import shown


@dataclass(frozen=True)
class StepRow:
    """A step of the calculation with the decimal mark of the reader's language."""

    label: str
    formula: str
    numbers: str
    value: str


def steps_of(cycle: AssessmentCycle, seen: Any) -> list[StepRow]:
    """Return how the computed figures came, where the raw counts are known."""
    raw = seen.get("raw") or {}
    if cycle.is_old or not raw:
        return []
    counts = {"recipients": seen.get("recipients"), "respondents": seen.get("respondents"), **raw}
    found = result_of(counts, method_of(cycle))
    mark = get_format("DECIMAL_SEPARATOR")
    return [
        StepRow(
            label(each.code),
            _said(each.formula(mark)),
            _said(each.numbers(mark)),
            shown(each.after),
        )
        for each in (found.steps if found else [])
    ]


def _said(formula: str) -> str:
    """Say the one word of the formulas in the reader's language."""
    least = pgettext("formula", "the least of")
    return formula.replace("min(", f"{least} (")
