"""What measures of support offer to pages of other apps: those that take applications."""

from typing import Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import page_sources
from core.page_sources import Chosen, ListedPage, Readers
from families.addresses import address_of, sections
from families.choices import Applications
from families.models import SupportMeasure

OPEN = (Applications.OPEN, Applications.ALWAYS)


def measures_for(site: Site, request: Any, count: int, readers: Readers) -> Chosen:
    """Return the measures of a direction that take applications, the soonest term first."""
    found = sections(request)
    rows = SupportMeasure.objects.for_site(site).public().filter(supported__in=found)
    rows = rows.with_state().filter(state__in=OPEN)
    if readers.direction:
        rows = rows.filter(directions__code=readers.direction)
    rows = rows.select_related("kind").order_by(F("apply_until").asc(nulls_last=True), "pk")
    lines = [
        ListedPage(
            str(row.said("title")),
            address_of(row, found),
            when=row.apply_until,
            text=str(row.said("category")),
            label=str(row.kind.said("name")),
        )
        for row in rows[:count]
    ]
    return Chosen(lines)


def open_measures(site: Site, request: Any, count: int) -> list[ListedPage]:
    """Return the same of all directions."""
    return list(measures_for(site, request, count, Readers()).lines)


page_sources.register("measures", _("Measures of support"), open_measures, measures_for)
