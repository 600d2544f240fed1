"""The page of an organisation's result: finished values for its template."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quality_assessment.calculation import edition, half_up
from quality_assessment.choices import CycleKind, MeasureStatus
from quality_assessment.indicators import CRITERION_CODES, INDICATORS
from quality_assessment.models import AssessmentCycle, FixMeasure, OrganisationResult

from . import charts
from .cycle import Fact, official, scores
from .rows import differing_total, missing_total, name_of, total_of, undefined_note, undefined_of
from .standing import Standing
from .steps import steps_of
from .words import NOTHING, number, shown, signed_difference

SHOWN = 3  # strong and weak sides
STRONG, WEAK = Decimal(95), Decimal(80)
BADGES = {
    MeasureStatus.PLANNED: "",
    MeasureStatus.STARTED: "warn",
    MeasureStatus.DONE: "ok",
    MeasureStatus.DROPPED: "",
}


@dataclass(frozen=True)
class IndicatorRow:
    """An indicator: its name, what it means, where it comes from, its weight, its points."""

    title: str
    meaning: Any
    source: Any
    weight: str
    points: str
    differs: str = ""


@dataclass(frozen=True)
class MeasureRow:
    """A measure of the plan of fixes."""

    measure: FixMeasure
    shortcoming: str
    badge: str
    state: str


def result_context(
    result: OrganisationResult,
    cycle: AssessmentCycle,
    standing: Standing,
    history: Sequence[OrganisationResult],
    measures: Sequence[FixMeasure],
    base: str,
) -> dict[str, Any]:
    """Return what the page shows; `history` are results of the same body, the newest first."""
    seen = result.public or {}
    total, mean = number(seen.get("total")), _mean(standing)
    points = points_of(seen)
    criteria = {code: number(value) for code, value in seen.get("criteria", {}).items()}
    return {
        "result": result,
        "seen": seen,
        "cycle": cycle,
        "name": name_of(result),
        "lead": _lead(cycle, seen),
        "place": _place(result, cycle, standing),
        "total": shown(total),
        "beside_mean": "" if total is None or mean is None else signed_difference(total, mean),
        "sources": sources(result, cycle),
        "scores": scores(cycle, criteria, standing.means),
        "computed": differing_total(seen),
        "missing": missing_total(seen),
        "own_source": own_source(seen),
        "differing": differing_criteria(seen),
        "undefined": undefined_of(seen) and undefined_note(cycle),
        "indicators": indicator_rows(cycle, seen, points),
        **sides(points),
        "steps": steps_of(cycle, seen),
        "plan": plan(measures),
        **dynamics(history, result, base),
    }


def source_document(result: OrganisationResult) -> Any:
    """Return the file that the published figures name, not one that was chosen since."""
    document = result.source_document
    if document is None or document.is_infected:
        return None
    return document if document.pk == (result.public or {}).get("source_document_id") else None


def sources(result: OrganisationResult, cycle: AssessmentCycle) -> list[Fact]:
    """Return where the figures were published, with the day; they are printed with the page."""
    seen = result.public or {}
    listed = []
    if cycle.bus_gov_url:
        listed.append(Fact(_("Official publication"), official(cycle), cycle.bus_gov_url))
    if seen.get("source_url"):
        host = urlsplit(seen["source_url"]).hostname or seen["source_url"]
        listed.append(Fact(_("Source of the figures"), host, seen["source_url"]))
    if document := source_document(result):
        words = f"{document.title} ({document.format_label})"
        listed.append(Fact(_("Source of the figures"), words, document.url))
    return listed


def own_source(seen: Any) -> str:
    """Say what figures that nobody published were counted of."""
    if not seen.get("own"):
        return ""
    if (seen.get("computed") or {}).get("basis") == "raw":
        return _(
            "Nobody published these figures: the portal counted them by the methodology from the "
            "data of the inspection and the survey."
        )
    return _(
        "Nobody published the criteria and the total: the portal counted them by the methodology "
        "from the published indicators."
    )


def differing_criteria(seen: Any) -> str:
    """Say which published criteria the portal counts otherwise, each beside the computed one."""
    computed = seen.get("computed") or {}
    pairs = [
        _("%(criterion)s: published %(published)s, computed %(computed)s")
        % {
            "criterion": code.upper(),
            "published": shown(seen["criteria"].get(code)),
            "computed": shown(computed["criteria"].get(code)),
        }
        for code in CRITERION_CODES
        if code in computed.get("differs", [])
    ]
    return "; ".join(pairs)


def points_of(seen: Any) -> dict[str, Decimal]:
    """Return the published indicators, where none were published those that were computed."""
    values = seen.get("indicators") or (seen.get("computed") or {}).get("indicators", {})
    known = {code: number(value) for code, value in values.items()}
    return {code: value for code, value in known.items() if value is not None}


def sides(points: dict[str, Decimal]) -> dict[str, Any]:
    """Return the strongest and the weakest indicators, a few of each."""
    listed = [(points[each.code], each) for each in INDICATORS if each.code in points]
    listed.sort(key=lambda pair: pair[0])
    return {
        "strong": [each for value, each in reversed(listed) if value >= STRONG][:SHOWN],
        "weak": [each for value, each in listed if value < WEAK][:SHOWN],
    }


def indicator_rows(cycle: AssessmentCycle, seen: Any, points: Any) -> list[IndicatorRow]:
    """Return the indicators of the edition; an unknown one has a dash, never a zero."""
    if cycle.is_old or not points:
        return []
    weights = {
        code: weight
        for parts in edition(cycle.edition).weights.values()
        for code, weight in parts.items()
    }
    differs = (seen.get("computed") or {}).get("differs", [])
    own = (seen.get("computed") or {}).get("indicators", {})
    return [
        IndicatorRow(
            f"{each.code} {each.name}",
            each.meaning,
            each.source,
            shown(half_up(weights[each.code], 1)),
            shown(points.get(each.code)),
            shown(own.get(each.code)) if each.code in differs else "",
        )
        for each in INDICATORS
    ]


def plan(measures: Sequence[FixMeasure]) -> dict[str, Any]:
    """Return the plan of fixes with its progress; a dropped measure counts for nothing."""
    rows = [
        MeasureRow(each, f"{each.indicator} {each.shortcoming}".strip(), *_state(each))
        for each in measures
    ]
    done = sum(each.status == MeasureStatus.DONE for each in measures)
    counted = sum(each.status != MeasureStatus.DROPPED for each in measures)
    words = {"done": done, "all": counted}
    text = ngettext(
        "%(done)s of %(all)s measure is done", "%(done)s of %(all)s measures are done", counted
    )
    percent = round(done * 100 / counted) if counted else 0
    return {"rows": rows, "text": text % words, "percent": percent}


def dynamics(
    history: Sequence[OrganisationResult], current: OrganisationResult, base: str
) -> dict[str, Any]:
    """Return the totals over cycles; a line is drawn over one scale only, never across 2018."""
    rows = [
        {
            "year": each.cycle.year,
            "total": total_of(each),
            "url": f"{base}{each.cycle.slug}/{each.slug}/",
            "current": each.pk == current.pk,
            "old": each.cycle.is_old,
        }
        for each in history
    ]
    values = [
        (each.cycle.year, number((each.public or {}).get("total")))
        for each in reversed(history)
        if not each.cycle.is_old
    ]
    known = [(year, value) for year, value in values if value is not None]
    picture = charts.line(known) if len(known) > 1 else None
    summary = ""
    if picture:
        (first, before), (last, after) = known[0], known[-1]
        words = {"first": first, "last": last, "before": shown(before), "after": shown(after)}
        summary = _("The total was %(before)s in %(first)s and is %(after)s in %(last)s") % words
    return {"history": rows if len(rows) > 1 else [], "line": picture, "line_summary": summary}


def _state(measure: FixMeasure) -> tuple[str, str]:
    if measure.is_overdue:
        return "err", _("overdue")
    return BADGES[MeasureStatus(measure.status)], str(measure.get_status_display())


def _mean(standing: Standing) -> Decimal | None:
    return standing.means["total"].value if standing.means else None


def _place(result: OrganisationResult, cycle: AssessmentCycle, standing: Standing) -> str:
    place = standing.places.get(result.pk, "")
    if not place or place == NOTHING:
        return ""
    words = {"place": place, "all": standing.ranked}
    texts = {
        "computed": _("place %(place)s of %(all)s"),
        "municipality": _("place %(place)s in the municipality"),
        "region": _("place %(place)s in the region"),
    }
    return texts[cycle.place_shown] % words


def _lead(cycle: AssessmentCycle, seen: Any) -> str:
    kinds = {
        CycleKind.INDEPENDENT: _("Result of the independent assessment of %(year)s."),
        CycleKind.MUNICIPAL: _("Result of the municipal assessment of %(year)s."),
        CycleKind.EXAMINATION: _("Result of the examination of %(year)s."),
    }
    words = [kinds[CycleKind(cycle.kind)] % {"year": cycle.year}]
    asked, of_all = seen.get("respondents"), seen.get("recipients")
    if asked:
        text = ngettext("%(count)s person answered", "%(count)s people answered", asked)
        words.append(text % {"count": asked})
        if of_all:
            share = shown(round(Decimal(asked) * 100 / Decimal(of_all)))
            words[-1] += _(", %(share)s %% of the recipients of services") % {"share": share}
        words[-1] += "."
    return " ".join(words)
