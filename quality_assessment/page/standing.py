"""A whole cycle at a glance: places, means, how many were assessed.

Ranked are the organisations of one cycle only, by published totals at their published precision;
fewer than three are not ranked (3-noko.md §3.5).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.http import HttpRequest

from core.caching.kept import kept
from quality_assessment.calculation import PLACES, Mean, Ties, means, places
from quality_assessment.choices import PlaceShown
from quality_assessment.indicators import CRITERION_CODES
from quality_assessment.models import AssessmentCycle, OrganisationResult

from .words import number

CODES = (*CRITERION_CODES, "total")


@dataclass(frozen=True)
class Standing:
    """Places as they are printed by keys of results; means by codes of criteria and "total"."""

    count: int = 0
    ranked: int = 0
    respondents: int = 0
    places: Mapping[int, str] = field(default_factory=dict)
    means: Mapping[str, Mean] = field(default_factory=dict)
    points: Mapping[int, Mapping[str, Decimal | None]] = field(default_factory=dict)
    organisations: frozenset[int] = frozenset()


def standing_of(cycle: AssessmentCycle, request: HttpRequest | None) -> Standing:
    """Return the standing of a published cycle; one query, none where it is kept."""
    return kept(request, f"standing of cycle {cycle.pk}", lambda: _of_public(cycle))


def standing_from(
    cycle: AssessmentCycle, figures: Mapping[int, tuple[int, Mapping[str, Any]]]
) -> Standing:
    """Return the standing of results: (organisation, what readers see) by keys."""
    points = {
        key: {
            **{code: number(seen["criteria"].get(code)) for code in CRITERION_CODES},
            "total": number(seen["total"]),
        }
        for key, (_organisation, seen) in figures.items()
    }
    return Standing(
        count=len(figures),
        ranked=sum(each["total"] is not None for each in points.values()),
        respondents=sum(seen.get("respondents") or 0 for _key, seen in figures.values()),
        places=_places(cycle, figures, points),
        means=means(points.values(), CODES),
        points=points,
        organisations=frozenset(organisation for organisation, _seen in figures.values()),
    )


def _of_public(cycle: AssessmentCycle) -> Standing:
    rows = OrganisationResult.objects.filter(cycle=cycle).published()
    found = rows.values_list("pk", "organisation_id", "public")
    return standing_from(cycle, {key: (owner, seen) for key, owner, seen in found})


def _places(
    cycle: AssessmentCycle,
    figures: Mapping[int, tuple[int, Mapping[str, Any]]],
    points: Mapping[int, Mapping[str, Decimal | None]],
) -> dict[int, str]:
    if cycle.place_shown != PlaceShown.COMPUTED:
        name = f"place_{cycle.place_shown}"
        return {key: seen[name] for key, (_owner, seen) in figures.items() if seen.get(name)}
    totals = [each["total"] for each in points.values()]
    found = places(totals, Ties(cycle.places_rule), precision_of(totals))
    return {key: str(place) for key, place in zip(points, found, strict=True) if place}


def precision_of(totals: list[Decimal | None]) -> int:
    """Return the number of decimals at which totals were published: the longest of them."""
    found = [-_exponent(each) for each in totals if each is not None]
    return min(max([0, *found]), PLACES)


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
