"""The page of a cycle: finished values for its template."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from quality_assessment.calculation import Mean
from quality_assessment.choices import CycleKind, PlaceShown
from quality_assessment.indicators import criteria_of
from quality_assessment.models import AssessmentCycle
from quality_assessment.rules import maximum_of

from .pictures import spread_picture, weak_picture
from .rows import EarlierRow, ResultRow, undefined_note
from .standing import Standing
from .words import shown, signed_difference

LOW = Decimal(70)  # below it a bar is drawn apart


@dataclass(frozen=True)
class Tab:
    """One of the published cycles."""

    title: str
    url: str
    current: bool
    count: None = None


@dataclass(frozen=True)
class Score:
    """A criterion with its bar; `value` is its part of the maximum in per cent.

    `beside_mean` says of one organisation how far it is from the mean of the municipality.
    """

    title: Any
    shown: str
    value: float
    low: bool
    beside_mean: str = ""


@dataclass(frozen=True)
class Fact:
    """A line of the passport of a cycle."""

    term: str
    text: str
    url: str = ""


def tabs(cycles: Sequence[AssessmentCycle], current: AssessmentCycle, base: str) -> list[Tab]:
    """Return the published cycles, the newest first; others than ст. 95.2 say what they are."""
    return [
        Tab(
            str(each.year) if each.kind == CycleKind.INDEPENDENT else str(each),
            f"{base}{each.slug}/",
            each.pk == current.pk,
        )
        for each in cycles
    ]


def cycle_context(
    cycle: AssessmentCycle,
    standing: Standing,
    rows: Sequence[ResultRow],
    earlier: Sequence[EarlierRow],
) -> dict[str, Any]:
    """Return what the page of a cycle shows, past its list."""
    marks = notes(cycle, rows)
    return {
        "cycle": cycle,
        "rows": rows,
        "scores": scores(cycle, {code: mean.value for code, mean in standing.means.items()}),
        "mean": shown(standing.means["total"].value) if standing.means else "",
        "mean_row": [
            shown(standing.means[each.code].value)
            for each in criteria_of(cycle.is_old)
            if standing.means
        ],
        "facts": facts(cycle, standing),
        "earlier": earlier,
        "standing": standing,
        "place_note": place_note(cycle, standing),
        "notes": marks,
        "row_form": row_form(rows, marks),
        "weak": weak_picture(cycle, standing, rows),
        "spread": spread_picture(cycle, standing),
    }


def scores(
    cycle: AssessmentCycle, values: Any, means: Mapping[str, Mean] | None = None
) -> list[Score]:
    """Return the criteria with their bars; those of an organisation beside the means."""
    found = []
    for each in criteria_of(cycle.is_old):
        highest, value = maximum_of(each.code, cycle.is_old), values.get(each.code)
        if value is None:
            continue
        part = float(value) / highest * 100
        mean = means[each.code].value if means else None
        beside = signed_difference(value, mean) if mean is not None else ""
        found.append(Score(each.name, shown(value), part, part < LOW, beside))
    return found


def facts(cycle: AssessmentCycle, standing: Standing) -> list[Fact]:
    """Return who assessed what, when, and by which rules."""
    assessed = ngettext("%(count)s organisation", "%(count)s organisations", standing.count)
    words = [assessed % {"count": standing.count}]
    if standing.respondents:
        answers = ngettext("%(count)s answer", "%(count)s answers", standing.respondents)
        words.append(answers % {"count": standing.respondents})
    lines = [
        Fact(_("Assessed"), ", ".join(words)),
        Fact(_("When"), _period(cycle)),
        Fact(pgettext("assessment", "Methodology"), str(cycle.get_edition_display())),
        Fact(_("Operator"), cycle.operator),
        Fact(_("Ground"), cycle.ground),
        Fact(_("Public council"), _protocol(cycle)),
        Fact(_("Official publication"), official(cycle), cycle.bus_gov_url),
    ]
    return [each for each in lines if each.text]


def _period(cycle: AssessmentCycle) -> str:
    days = [day for day in (cycle.survey_from, cycle.survey_until) if day]
    return " – ".join(date_format(day, "d.m.Y") for day in days)


def _protocol(cycle: AssessmentCycle) -> str:
    if not cycle.council_date:
        return ""
    words = {
        "number": cycle.council_protocol or "–",
        "day": date_format(cycle.council_date, "d.m.Y"),
    }
    return _("protocol No. %(number)s of %(day)s") % words


def official(cycle: AssessmentCycle) -> str:
    """Return the official publication with its day."""
    if not cycle.bus_gov_url:
        return ""
    if not cycle.bus_gov_date:
        return "bus.gov.ru"
    return _("bus.gov.ru, %(day)s") % {"day": date_format(cycle.bus_gov_date, "d.m.Y")}


def place_note(cycle: AssessmentCycle, standing: Standing) -> str:
    """Say whose places the table has, or why it has none."""
    if not standing.places:
        if standing.ranked < 3 and cycle.place_shown == PlaceShown.COMPUTED:
            return _("Fewer than three organisations have a total: they are not ranked.")
        return ""
    words = {
        PlaceShown.COMPUTED: _("Places are computed by the published totals, equal ones share it."),
        PlaceShown.MUNICIPALITY: _("Places in the municipality as they were published."),
        PlaceShown.REGION: _("Places in the region as they were published."),
    }
    return words[PlaceShown(cycle.place_shown)]


def notes(cycle: AssessmentCycle, rows: Sequence[Any]) -> dict[str, Any]:
    """Return footnotes by kind with their marks; only those that the rows need."""
    found: dict[str, Any] = {}
    differing = [row for row in rows if row.computed]
    if differing:
        found["differs"] = {"mark": 1, "rows": differing}
    if any(row.is_own for row in rows):
        found["own"] = {"mark": len(found) + 1}
    if any(row.undefined for row in rows):
        found["undefined"] = {"mark": len(found) + 1, "text": undefined_note(cycle)}
    return found


def row_form(rows: Sequence[Any], marks: Mapping[str, Any]) -> str:
    """Return what the markup of a row depends on besides the row: it is kept under this name."""
    own, undefined = (marks.get(name, {}).get("mark", "") for name in ("own", "undefined"))
    return f"row {own} {undefined} {len(rows) > 1}"
