"""What programmes offer to pages of other apps: those with places now."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import ages, page_sources
from core.navigation import front_page
from core.page_sources import Chosen, ListedPage, Readers
from core.section_of import section_of
from programmes.catalogue import loading
from programmes.catalogue.definition import BY_PLACES
from programmes.choices import Enrolment
from programmes.models import ProgrammePage, ProgrammesPage
from programmes.querysets import ProgrammeQuerySet


def with_places(site: Site, request: Any, count: int) -> list[ListedPage]:
    """Return programmes in the reader's language that enrol children now."""
    front = front_page(site)
    if front is None:
        return []
    pages = ProgrammePage.objects.descendant_of(front).readable().offered().with_enrolment()
    return _lines(pages.filter(admits=Enrolment.OPEN), request, count)


def programmes_for(site: Site, request: Any, count: int, readers: Readers) -> Chosen:
    """Return the programmes of a direction, those with places first."""
    section = section_of(request, ProgrammesPage)
    if section is None:
        return Chosen([])
    pages = ProgrammePage.objects.child_of(section).readable().offered().with_enrolment()
    if readers.direction:
        pages = pages.filter(direction__code=readers.direction)
    url = f"{section.get_url(request)}{readers.query('direction')}"
    return Chosen(_lines(pages, request, count), url)


def _lines(pages: ProgrammeQuerySet, request: Any, count: int) -> list[ListedPage]:
    found = loading.for_cards(pages)
    return [
        ListedPage(
            page.title,
            page.get_url(request) or "",
            text=page.lead,
            label=ages.in_words(page.age_from, page.age_to),
        )
        for page in found.order_by(BY_PLACES, "-first_published_at", "pk")[:count]
    ]


page_sources.register("programmes", _("Programmes with places"), with_places, programmes_for)
