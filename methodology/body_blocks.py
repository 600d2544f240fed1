"""What materials offer to pages of other apps: the latest of them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import page_sources
from core.navigation import front_page
from core.page_sources import ListedPage
from methodology.models import MaterialPage


def latest_materials(site: Site, request: Any, count: int) -> list[ListedPage]:
    """Return the newest materials in force in the reader's language."""
    front = front_page(site)
    if front is None:
        return []
    pages = MaterialPage.objects.descendant_of(front).readable().in_force()
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


page_sources.register("materials", _("Methodological materials"), latest_materials)
