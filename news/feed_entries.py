"""News items as entries of a feed."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.http import HttpRequest

from core.feeds import Enclosure, Entry
from core.xml_text import legal

if TYPE_CHECKING:
    from news.models import NewsPage

LENGTH = 30


def entries(pages: Iterable["NewsPage"], request: HttpRequest) -> list[Entry]:
    """Return the entries of news items in their order."""
    return [_entry(page, request) for page in pages]


def _entry(page: "NewsPage", request: HttpRequest) -> Entry:
    return Entry(
        title=legal(page.title),
        uid=page.translation_key.urn,
        url=page.get_full_url(request) or "",
        summary=legal(page.lead),
        published=page.date,
        updated=page.last_published_at or page.date,
        category=legal(page.rubric.label) if page.rubric else "",
        enclosure=_enclosure(page, request),
    )


def _enclosure(page: "NewsPage", request: HttpRequest) -> Enclosure | None:
    """Return the cover as already made for the lists; a feed makes no pictures."""
    if page.shown_cover is None:
        return None
    ready = [each for each in page.shown_cover.renditions.all() if each.file.name.endswith(".jpg")]
    if not ready:
        return None
    largest = max(ready, key=lambda rendition: rendition.width)
    try:
        size = largest.file.size
    except OSError:  # the copy was lost; it is made anew when the page is read
        return None
    return Enclosure(request.build_absolute_uri(largest.url), size, "image/jpeg")
