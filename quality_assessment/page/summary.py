"""The figures of a whole cycle for blocks of other pages: «Итоги НОКО»."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from wagtail.models import Site

from core.caching.kept import kept
from core.section_of import section_of
from quality_assessment.choices import CycleKind
from quality_assessment.models import AssessmentCycle, QualityPage

from .cycle import Score, scores
from .standing import standing_of
from .words import shown


@dataclass(frozen=True)
class Summary:
    """A published cycle at a glance; `ranked` organisations have a total."""

    year: int
    kind: str
    mean: str
    ranked: int
    scores: Sequence[Score]
    url: str


def summary(request: HttpRequest | None, year: int | None = None) -> Summary | None:
    """Return the newest independent assessment with figures, or that of a year; None without."""
    if request is None:
        return None
    return kept(request, f"summary of assessment {year or ''}", lambda: _summary(request, year))


def _summary(request: HttpRequest, year: int | None) -> Summary | None:
    section = section_of(request, QualityPage)
    if section is None:
        return None
    cycles = AssessmentCycle.objects.for_site(Site.find_for_request(request)).live()
    cycles = cycles.comparable(CycleKind.INDEPENDENT).filter(publications__isnull=False).distinct()
    cycle = (cycles.filter(year=year) if year else cycles.newest_first()).first()
    standing = standing_of(cycle, request) if cycle else None
    if cycle is None or standing is None or standing.means.get("total") is None:
        return None
    return Summary(
        cycle.year,
        cycle.name,
        shown(standing.means["total"].value),
        standing.ranked,
        scores(cycle, {code: mean.value for code, mean in standing.means.items()}),
        f"{section.get_url(request) or '/'}{cycle.slug}/",
    )
