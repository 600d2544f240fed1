"""What materials offer to pages of other apps: the latest of them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import page_sources
from core.navigation import front_page
from core.page_sources import Chosen, ListedPage, Readers
from core.section_of import section_of
from methodology.models import MaterialPage, MethodologyPage
from methodology.querysets import MaterialQuerySet


def latest_materials(site: Site, request: Any, count: int) -> list[ListedPage]:
    """Return the newest materials in force in the reader's language."""
    front = front_page(site)
    if front is None:
        return []
    return _lines(MaterialPage.objects.descendant_of(front).readable().in_force(), request, count)


def materials_for(site: Site, request: Any, count: int, readers: Readers) -> Chosen:
    """Return the newest materials for an audience or of a direction."""
    section = section_of(request, MethodologyPage)
    if section is None:
        return Chosen([])
    pages = MaterialPage.objects.child_of(section).readable().in_force()
    if readers.audience:
        pages = pages.filter(audiences__code=readers.audience)
    if readers.direction:
        pages = pages.filter(directions__code=readers.direction)
    url = f"{section.get_url(request)}{readers.query('audience', 'direction')}"
    return Chosen(_lines(pages, request, count), url)


def _lines(pages: MaterialQuerySet, request: Any, count: int) -> list[ListedPage]:
    found = pages.select_related("kind").only("title", "url_path", "lead", "issued_on", "kind")
    return [
        ListedPage(
            page.title,
            page.get_url(request) or "",
            when=page.issued_on,
            text=page.lead,
            label=str(page.kind.said("name")) if page.kind else "",
        )
        for page in found.order_by("-issued_on", "-pk")[:count]
    ]


page_sources.register("materials", _("Methodological materials"), latest_materials, materials_for)
