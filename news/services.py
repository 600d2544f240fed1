"""What a news item shows besides its own fields."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Site

from core.links import Link
from media_library import renditions
from news.sharing import share_links

if TYPE_CHECKING:
    from news.models import NewsPage

RELATED_LIMIT = 4


def article_context(page: "NewsPage", request: HttpRequest) -> dict[str, Any]:
    """Return the gallery, the related news and the links to share by."""
    photos = list(page.photos.select_related("image"))
    renditions.prefetch([page.cover, *(photo.image for photo in photos)])
    return {
        "photos": photos,
        "index_url": page.get_parent().get_url(request),
        "related_news": related_links(page, request),
        "share_links": share_links(page.title, page.get_full_url(request) or ""),
    }


def related_links(page: "NewsPage", request: HttpRequest) -> list[Link]:
    """Return the editor's choice, else the latest of the same rubric."""
    model = type(page)
    chosen = model.objects.live().public().filter(pk__in=page.related_news.values("related_id"))
    found = list(chosen.for_cards())
    if not found and page.rubric_id:
        beside = model.objects.sibling_of(page, inclusive=False).live().public()
        beside = beside.filter(rubric_id=page.rubric_id, date__lte=timezone.now())
        found = list(beside.order_by("-date")[:RELATED_LIMIT])
    return [Link(each.title, each.get_url(request) or "") for each in found]


def article_data(page: "NewsPage", request: HttpRequest) -> dict[str, Any]:
    """Return the JSON-LD of a news item: headline, dates, picture, publisher."""
    site = Site.find_for_request(request)
    data: dict[str, Any] = {
        "headline": page.title[:110],
        "datePublished": page.date.isoformat(),
        "articleSection": page.rubric.name if page.rubric else None,
        "publisher": {"@type": "Organization", "name": site.site_name if site else ""},
    }
    if page.cover:
        rendition = page.cover.get_rendition("fill-1200x630")
        data["image"] = request.build_absolute_uri(rendition.url)
    return {key: value for key, value in data.items() if value}
