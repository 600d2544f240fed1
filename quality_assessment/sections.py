"""The section that the app gives to every centre, and its addresses in the site map."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import sitemaps
from core.sections import Section, register

if TYPE_CHECKING:
    from .querysets import CycleQuerySet


def published_cycles(site: Site) -> "CycleQuerySet":
    """Return the cycles that the section shows."""
    from .models import AssessmentCycle

    return AssessmentCycle.objects.for_site(site).live()


register(
    Section(
        "nezavisimaya-otsenka",
        "quality_assessment.QualityPage",
        _("Quality assessment"),
        order=700,
        entries=published_cycles,
    )
)


def assessments_of(site: Site) -> Iterator[sitemaps.Record]:
    """Yield the published cycles of a centre and the results of organisations in them."""
    from .models import OrganisationResult

    cycles = {each.pk: each for each in published_cycles(site)}
    index = next(iter(cycles.values())).index_page if cycles else None
    base = index.get_full_url() if index and index.live else ""
    if not base:
        return
    for cycle in cycles.values():
        yield sitemaps.Record(f"{base}{cycle.slug}/", cycle.last_published_at)
    results = OrganisationResult.objects.for_site(site).published().order_by("pk")
    for key, slug in results.values_list("cycle_id", "slug"):
        cycle = cycles[key]
        yield sitemaps.Record(f"{base}{cycle.slug}/{slug}/", cycle.last_published_at)


sitemaps.register("assessments", assessments_of)
