"""What a hub shows: the lists that have something for its readers, the responsible person."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Site

from core import page_sources, restrictions
from core.caching.kept import kept
from core.languages.spoken import in_own_words, is_main
from core.links import Link
from core.page_sources import ListedPage, Readers
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from methodology.models import HubPage, MethodologyPage


@dataclass(frozen=True)
class Part:
    """A list with at least one line; `more_url` leads to all of them."""

    anchor: str
    heading: str
    lines: Sequence[ListedPage]
    more_url: str


def hub_context(page: "HubPage", request: HttpRequest) -> dict[str, Any]:
    """Return the lists, the person and the look of the direction."""
    labels = Labels.for_request(request)
    direction = labels.terms.get(page.direction_id)
    return {
        "parts": parts_of(page, labels, request),
        "person": page.shown_person(request),
        "direction_key": direction.design_key if direction else "",
        "direction_title": str(labels.of(direction)) if direction else "",
    }


def parts_of(page: "HubPage", labels: Labels, request: HttpRequest) -> list[Part]:
    """Return the lists that are not empty; of a published hub they are kept for the public."""
    if not page.live:
        return _find(page, labels, request)
    name = f"lists of the hub {page.pk}"
    today = timezone.localdate()  # pins and terms end with the day
    return kept(request, name, lambda: _find(page, labels, request), period=today)


def _find(page: "HubPage", labels: Labels, request: HttpRequest) -> list[Part]:
    site = Site.find_for_request(request)
    if site is None:
        return []
    readers = Readers(
        *(term.code if (term := labels.terms.get(key)) else "" for key in _narrowed_to(page))
    )
    found = (_part(row, site, readers, request) for row in page.parts.all())
    return [each for each in found if each]


def _narrowed_to(page: "HubPage") -> tuple[int | None, int | None]:
    return page.audience_id, page.direction_id


def _part(row: Any, site: Site, readers: Readers, request: HttpRequest) -> Part | None:
    source = page_sources.get(row.source)
    if source is None or source.for_readers is None:
        return None
    chosen = source.for_readers(site, request, row.count, readers)
    if not chosen.lines:
        return None
    return Part(
        f"hub-{row.source}-{row.sort_order or 0}",
        row.heading or str(source.title),
        chosen.lines,
        chosen.more_url,
    )


def hubs(index: "MethodologyPage", request: HttpRequest) -> list[Link]:
    """Return the published hubs of the section in the order of its pages."""

    def ask() -> list[Link]:
        from methodology.models import HubPage

        pages = restrictions.public(HubPage.objects.child_of(index).live())
        pages = pages if is_main() else in_own_words(pages)
        return [
            Link(each.title, each.get_url(request) or "")
            for each in pages.order_by("path").only("title", "url_path")
        ]

    return kept(request, f"hubs under {index.pk}", ask)
