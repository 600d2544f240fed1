"""What the bank offers to pages of other apps: the newest practices."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import page_sources
from core.page_sources import Chosen, ListedPage, Readers
from core.section_of import section_of
from practices_bank.models import PracticePage, PracticesPage


def practices_for(site: Site, request: Any, count: int, readers: Readers) -> Chosen:
    """Return the newest practices of a direction."""
    section = section_of(request, PracticesPage)
    if section is None:
        return Chosen([])
    pages = PracticePage.objects.child_of(section).readable().offered()
    if readers.direction:
        pages = pages.filter(directions__code=readers.direction)
    found = pages.only("title", "url_path", "lead", "kind", "first_published_at")
    lines = [
        ListedPage(
            page.title,
            page.get_url(request) or "",
            text=page.lead,
            label=str(page.get_kind_display()),
        )
        for page in found.order_by("-first_published_at", "-pk")[:count]
    ]
    return Chosen(lines, f"{section.get_url(request)}{readers.query('direction')}")


def latest_practices(site: Site, request: Any, count: int) -> list[ListedPage]:
    """Return the newest practices in the reader's language."""
    return list(practices_for(site, request, count, Readers()).lines)


page_sources.register("practices", _("Practices"), latest_practices, practices_for)
