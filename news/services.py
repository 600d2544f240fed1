"""What a news item shows besides its own fields."""

from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from core import restrictions
from core.caching.kept import keeps, kept
from core.context_processors import centre_of
from core.feeds import FeedLink
from core.links import Link, links_to
from media_library import renditions
from news.feed_links import feed_links
from news.sharing import share_links

if TYPE_CHECKING:
    from news.models import NewsPage
    from news.models.news_page import NewsPhoto
    from news.querysets import NewsQuerySet

RELATED_LIMIT = 4
HEADLINE_LENGTH = 110  # schema.org's own advice


def newest_first(news: "NewsQuerySet", section: Page, request: HttpRequest) -> "NewsQuerySet":
    """Order the news of a section; until when any of them is pinned is asked where it is kept."""
    if not keeps(request):
        return news.newest_first()
    last = kept(request, f"last pin under {section.pk}", news.last_pin)
    return news.newest_first(last_pin=last)


def shown_photos(page: "NewsPage") -> list["NewsPhoto"]:
    """Return the photos of the gallery that may be shown; copies of all pictures come with them."""
    photos = list(page.photos.all()) if page.has_photos else []
    prefetch_related_objects(photos, "image")
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
    order = [each.related_id for each in page.related_news.all()] if page.has_related else []
    if order:
        chosen = _beside(page).exclude(pk=page.pk).in_bulk(order)
        if chosen:
            return links_to([chosen[key] for key in order if key in chosen], request)
    return latest_of_rubric(page, request) if page.rubric_id else []


def latest_of_rubric(page: "NewsPage", request: HttpRequest) -> list[Link]:
    """Return the latest of the same rubric; all items of a rubric choose from one kept list."""
    section = page.get_parent()
    rows = kept(
        request,
        f"latest of rubric {page.rubric_id} under {section.pk}",
        lambda: _latest(_beside(page).filter(rubric_id=page.rubric_id)),
    )
    now = timezone.now()
    shown = [each for each in rows if each.pk != page.pk and each.date <= now]
    return links_to(shown[:RELATED_LIMIT], request)


def _beside(page: "NewsPage") -> "NewsQuerySet":
    # title and address: all that a link says
    beside = type(page).objects.sibling_of(page, inclusive=True).readable()
    return beside.only("title", "url_path", "date")


def _latest(news: "NewsQuerySet") -> list["NewsPage"]:
    """Return enough for any item: one may be the reader's own, some may not have come yet."""
    to_come = news.filter(date__gt=timezone.now()).count()
    return list(news.order_by("-date", "-pk")[: RELATED_LIMIT + 1 + to_come])


def feeds_under(front: Page, request: HttpRequest) -> list[FeedLink]:
    """Return the feeds of the published news section under a front page."""
    sections = restrictions.public(Page.objects.child_of(front).live())
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
        "articleSection": page.rubric.label if page.rubric else None,
        "image": request.build_absolute_uri(picture.url) if picture else None,
        "publisher": {"@type": "Organization", "name": centre.full_name or centre.short_name},
    }
    return {key: value for key, value in data.items() if value}
