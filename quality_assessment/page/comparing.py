"""Up to four organisations of one cycle side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from quality_assessment.indicators import INDICATORS, criteria_of
from quality_assessment.models import AssessmentCycle, OrganisationResult
from quality_assessment.rules import maximum_of
from search.lists.comparing import Comparison, Lines
from search.lists.selection import Selection

from .cycle import LOW, Score
from .result import points_of
from .rows import name_of, total_of
from .standing import Standing
from .words import number, shown, signed_difference


@dataclass(frozen=True)
class Card:
    """The head of a column."""

    title: str
    url: str


def comparison_of(request: HttpRequest) -> Comparison:
    """Read which results the address names, and whether only differences count."""
    return Comparison.read(request.path, Selection(), request.GET)


def comparison_context(
    asked: Comparison,
    results: Sequence[OrganisationResult],
    cycle: AssessmentCycle,
    standing: Standing,
    base: str,
) -> dict[str, Any]:
    """Return what the page of a comparison shows."""
    cards = [Card(name_of(each), f"{base}{cycle.slug}/{each.slug}/") for each in results]
    columns = asked.columns(results, cards)
    return {
        "cycle": cycle,
        "columns": columns,
        "span": len(columns) + 1,
        "parts": asked.parts(results, columns, _table(cycle, standing)),
        "only_different": asked.only_different,
        "diff_url": asked.url([each.pk for each in results], diff=not asked.only_different),
        "list_url": f"{base}{cycle.slug}/",
        "too_many": asked.is_cut,
        "summary": _summary(results),
    }


def _table(cycle: AssessmentCycle, standing: Standing) -> Sequence[tuple[str, Lines]]:
    def place(row: OrganisationResult) -> str:
        return standing.places.get(row.pk, "")

    def beside_mean(row: OrganisationResult) -> str:
        total, mean = _total(row), standing.means.get("total")
        if total is None or mean is None or mean.value is None:
            return ""
        return signed_difference(total, mean.value)

    total: Lines = [
        (_("Total"), total_of),
        (pgettext("in a ranking", "Place"), place),
        (_("To the mean of the municipality"), beside_mean),
        (_("Answers of the survey"), lambda row: str((row.public or {}).get("respondents") or "")),
    ]
    listed = criteria_of(cycle.is_old)
    beside = _("To the mean of the municipality")
    criteria: Lines = [
        line
        for each in listed
        for line in (
            (str(each.name), _score_of(each.code, cycle)),
            (beside, _beside_mean(each.code, standing)),
        )
    ]
    parts: list[tuple[str, Lines]] = [(_("Total"), total), (_("Criteria"), criteria)]
    if not cycle.is_old:
        points = [(f"{each.code} {each.name}", _points_of(each.code)) for each in INDICATORS]
        parts.append((_("Indicators"), points))
    return parts


def _score_of(code: str, cycle: AssessmentCycle) -> Any:
    def score(row: OrganisationResult) -> Score | None:
        value = number((row.public or {}).get("criteria", {}).get(code))
        if value is None:
            return None
        part = float(value) / maximum_of(code, cycle.is_old) * 100
        return Score("", shown(value), part, part < LOW)

    return score


def _beside_mean(code: str, standing: Standing) -> Any:
    mean = standing.means[code].value if standing.means else None

    def beside(row: OrganisationResult) -> str:
        value = number((row.public or {}).get("criteria", {}).get(code))
        return "" if value is None or mean is None else signed_difference(value, mean)

    return beside


def _points_of(code: str) -> Any:
    def points(row: OrganisationResult) -> str:
        value = points_of(row.public or {}).get(code)
        return "" if value is None else shown(value)

    return points


def _total(row: OrganisationResult) -> Decimal | None:
    return number((row.public or {}).get("total"))


def _summary(results: Sequence[OrganisationResult]) -> str:
    """Say in a sentence whose total is the highest and by how much."""
    known = [(total, name_of(row)) for row in results if (total := _total(row)) is not None]
    if len(known) < 2:
        return ""
    known.sort(key=lambda pair: -pair[0])
    (most, best), (least, last) = known[0], known[-1]
    if most == least:
        return _("The totals are equal: %(total)s.") % {"total": shown(most)}
    words = {"best": best, "last": last, "points": shown(most - least)}
    return (
        _("The total of “%(best)s” is the highest, that of “%(last)s” is %(points)s lower.") % words
    )
