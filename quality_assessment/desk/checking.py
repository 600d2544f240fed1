"""Computed figures beside the published ones, in words."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from quality_assessment.calculation import Problem, Reason, Verdict
from quality_assessment.computing import compute
from quality_assessment.indicators import CRITERION_CODES
from quality_assessment.messages import REASONS, VERDICTS, of_problem
from quality_assessment.models import AssessmentCycle, OrganisationResult
from quality_assessment.reading import figure_text


@dataclass(frozen=True)
class Pair:
    """A published figure and the computed one."""

    published: str
    computed: str
    differs: bool


@dataclass(frozen=True)
class CheckLine:
    """One organisation: its pairs, the verdict, the likely reason, what cannot be."""

    row: OrganisationResult
    pairs: list[Pair]
    verdict: str
    reason: str
    problems: list[str]
    warns: bool


def check_lines(cycle: AssessmentCycle, version: AssessmentCycle) -> list[CheckLine]:
    """Return the organisations of a cycle by name, counted by its newest version."""
    rows = cycle.results.select_related("organisation", "source_table")
    ordered = rows.order_by("organisation__short_name", "branch_name", "pk")
    return [_line(row, compute(row, version)) for row in ordered]


def _line(row: OrganisationResult, found: dict[str, Any]) -> CheckLine:
    criteria = {**row.criteria, "total": row.total}
    computed = {**found["criteria"], "total": found["total"]}
    pairs = [
        Pair(
            str(figure_text(criteria[code]) or ""),
            str(figure_text(computed.get(code)) or ""),
            code in found["differs"],
        )
        for code in (*CRITERION_CODES, "total")
    ]
    problems = [of_problem(Problem(e["code"], e["field"], e["values"])) for e in found["problems"]]
    if row.total is None and found["total"] is None:
        problems.append(_("There is no total, neither published nor computed."))
    return CheckLine(
        row=row,
        pairs=pairs,
        verdict=str(VERDICTS[Verdict(found["verdict"])]),
        reason=row.difference_reason or likely(found),
        problems=problems,
        warns=bool(found["differs"] or problems),
    )


def likely(found: dict[str, Any]) -> str:
    """Return the likely reason of a difference in words."""
    if not found["differs"] or not found["reason"]:
        return ""
    reason = Reason(found["reason"])
    if reason == Reason.UNKNOWN:
        return str(REASONS[reason])
    return _("likely: %(reason)s") % {"reason": REASONS[reason]}
