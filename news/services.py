"""What a news item shows besides its own fields."""

from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from core.context_processors import centre_of
from core.links import Link, links_to
from media_library import renditions
from news.feeds.links import FeedLink, feed_links
from news.sharing import share_links

if TYPE_CHECKING:
    from news.models import NewsPage
    from news.models.news_page import NewsPhoto

RELATED_LIMIT = 4
HEADLINE_LENGTH = 110  # schema.org's own advice


def shown_photos(page: "NewsPage") -> list["NewsPhoto"]:
    """Return the photos of the gallery that may be shown; copies of all pictures come with them."""
    photos = list(page.photos.all())
    prefetch_related_objects(photos, "image__consent")
    renditions.prefetch([page.cover, *(photo.image for photo in photos)])
    return [photo for photo in photos if not photo.image.is_withheld]


def article_context(page: "NewsPage", request: HttpRequest, trail: list[Link]) -> dict[str, Any]:
    """Return the section's address, the related news and the links to share by."""
    picture = cover_copy(page)
    return {
        "index_url": trail[-2].url if len(trail) > 1 else "",
        "related_news": related_links(page, request),
        "share_links": share_links(page.title, page.get_full_url(request) or ""),
        "cover_url": picture.url if picture else "",
    }


def related_links(page: "NewsPage", request: HttpRequest) -> list[Link]:
    """Return the editor's choice in his order, else the latest of the same rubric.

    Only news that stand beside this one: of the same centre, in the same language.
    """
    beside = type(page).objects.sibling_of(page, inclusive=False).live().public()
    beside = beside.defer_streamfields()
    order = [each.related_id for each in page.related_news.all()]
    if order:
        chosen = beside.in_bulk(order)
        if chosen:
            return links_to([chosen[key] for key in order if key in chosen], request)
    if not page.rubric_id:
        return []
    latest = beside.filter(rubric_id=page.rubric_id, date__lte=timezone.now())
    return links_to(latest.order_by("-date", "-pk")[:RELATED_LIMIT], request)


def feeds_under(front: Page, request: HttpRequest) -> list[FeedLink]:
    """Return the feeds of the published news section under a front page."""
    sections = Page.objects.child_of(front).live().public()
    section = sections.filter(content_type__app_label="news").first()
    return feed_links(section.get_url(request) or "/") if section else []


def cover_copy(page: "NewsPage") -> Any:
    """Return the JPEG copy of the cover, None where none is shown or made yet."""
    if page.shown_cover is None:
        return None
    copies = renditions.copies(page.shown_cover, renditions.DEFAULT_KIND)
    return copies.main if copies else None


def article_data(page: "NewsPage", request: HttpRequest) -> dict[str, Any]:
    """Return the JSON-LD of a news item: headline, dates, picture, publisher."""
    centre, picture = centre_of(request), cover_copy(page)
    data: dict[str, Any] = {
        "headline": page.title[:HEADLINE_LENGTH],
        "datePublished": timezone.localtime(page.date).isoformat(),
        "articleSection": page.rubric.name if page.rubric else None,
        "image": request.build_absolute_uri(picture.url) if picture else None,
        "publisher": {"@type": "Organization", "name": centre.full_name or centre.short_name},
    }
    return {key: value for key, value in data.items() if value}
