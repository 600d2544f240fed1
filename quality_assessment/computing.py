"""What the portal counts beside the published figures: the calculator met with the models.

Nothing here changes a published figure.
"""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from .calculation import (
    Absent,
    Formula,
    ImpossibleError,
    Method,
    Published,
    RawCounts,
    Result,
    Rounding,
    Ties,
    Verdict,
    calculate,
    from_indicators,
    half_up,
    likely_reason,
    verify,
)
from .indicators import CRITERION_CODES

if TYPE_CHECKING:
    from .models import AssessmentCycle, OrganisationResult


def method_of(cycle: "AssessmentCycle") -> Method:
    """Return the rules of a cycle as the calculator takes them."""
    formula = Formula(cycle.share_formula) if cycle.share_formula else None
    return Method(
        code=cycle.edition,
        rounding=Rounding(cycle.rounding),
        absent=Absent(cycle.absent_disabled),
        absent_points=cycle.absent_points,
        information=formula,
        satisfaction=formula,
        ties=Ties(cycle.places_rule),
    )


def latest(cycle: "AssessmentCycle") -> "AssessmentCycle":
    """Return the cycle as its editors see it: the newest version, published or not."""
    return cycle.get_latest_revision_as_object() if cycle.latest_revision_id else cycle


def fill(cycle: "AssessmentCycle") -> None:
    """Count every result of a cycle anew, by its newest version."""
    rows = list(cycle.results.all())
    fill_rows(rows, latest(cycle))
    cycle.results.bulk_update(rows, ["computed"], batch_size=200)


def fill_rows(rows: Iterable["OrganisationResult"], cycle: "AssessmentCycle") -> None:
    """Count results in memory, saving nothing."""
    for row in rows:
        row.computed = compute(row, cycle)


def compute(row: "OrganisationResult", cycle: "AssessmentCycle") -> dict[str, Any]:
    """Return figures, differences and the likely reason, numbers as texts.

    `basis`: "raw", "indicators" or "criteria", of which the total was counted; `differs`: codes of
    figures that are published otherwise; `problems`: counts that cannot be.
    """
    method = method_of(cycle)
    problems: list[dict[str, Any]] = []
    basis, found = "criteria", None
    if not cycle.is_old:
        try:
            basis, found = _from_data(row, method)
        except ImpossibleError as error:
            problems = [_plain(each) for each in error.problems]
    published, figures = _published(row, cycle), _figures(found)
    check = verify(published)
    if basis == "criteria":
        figures["total"] = _text(check.computed)
    reason = likely_reason(published, *_hints(row, found, method))
    return {
        **figures,
        "basis": basis,
        "problems": problems,
        "verdict": str(check.verdict),
        "differs": _differs(row, figures, check.verdict),
        "reason": str(reason) if reason else "",
    }


def result_of(raw: dict[str, Any], method: Method) -> Result | None:
    """Return the calculator's result with its steps from raw counts; None where they cannot be."""
    try:
        return calculate(RawCounts(**raw), method)
    except ImpossibleError:
        return None


def raw_of(row: "OrganisationResult") -> dict[str, Any]:
    """Return all counts of a result by the calculator's names."""
    return {"recipients": row.recipients, "respondents": row.respondents, **row.raw}


def _from_data(row: "OrganisationResult", method: Method) -> tuple[str, Result | None]:
    if row.raw:
        found = calculate(RawCounts(**raw_of(row)), method)
        if found.total.value is not None or not row.indicators:
            return ("raw", found) if found.total.value is not None else ("criteria", found)
    if not row.indicators:
        return "criteria", None
    points = {code: Decimal(value) for code, value in row.indicators.items()}
    nobody = row.raw.get("disabled_asked") == 0
    found = from_indicators(points, method, no_disabled=nobody)
    return ("indicators" if found.total.value is not None else "criteria"), found


def _published(row: "OrganisationResult", cycle: "AssessmentCycle") -> Published:
    criteria = {code.upper(): value for code, value in row.criteria.items()}
    return Published(criteria, row.total, cycle.year)


def _hints(row: "OrganisationResult", found: Result | None, method: Method) -> tuple[Any, list]:
    if found is None or found.total.value is None:
        return None, []
    other = Rounding.AT_END if method.rounding == Rounding.EACH_STEP else Rounding.EACH_STEP
    try:
        _basis, again = _from_data(row, replace(method, rounding=other))
    except ImpossibleError:
        again = None
    value = again.total.value if again else None
    return found.total.value, [] if value is None else [value]


def _figures(found: Result | None) -> dict[str, Any]:
    if found is None:
        return {"indicators": {}, "criteria": {}, "total": None, "undefined": []}
    return {
        "indicators": {code: _text(each.value) for code, each in found.indicators.items()},
        "criteria": {code.lower(): _text(each.value) for code, each in found.criteria.items()},
        "total": _text(found.total.value),
        "undefined": [
            code
            for code, each in found.indicators.items()
            if each.note in ("undefined", "assigned")
        ],
    }


def _differs(row: "OrganisationResult", figures: dict[str, Any], verdict: Verdict) -> list[str]:
    pairs: dict[str, tuple[Any, Any]] = {
        **{
            code: (value, figures["indicators"].get(code)) for code, value in row.indicators.items()
        },
        **{code: (row.criteria[code], figures["criteria"].get(code)) for code in CRITERION_CODES},
        "total": (row.total, figures["total"]),
    }
    found = [code for code, (printed, own) in pairs.items() if _differ(printed, own)]
    # a total may follow from the criteria within their rounding: then it is no difference
    if "total" in found and verdict == Verdict.ROUNDING and not figures["criteria"]:
        found.remove("total")
    return found


def _differ(printed: Any, own: str | None) -> bool:
    if printed is None or own is None:
        return False
    shown = Decimal(str(printed))
    exponent = shown.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    return half_up(Decimal(own), max(places, 0)) != shown


def _plain(problem: Any) -> dict[str, Any]:
    values = {name: str(value) for name, value in problem.values.items()}
    return {"code": problem.code, "field": problem.field, "values": values}


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
