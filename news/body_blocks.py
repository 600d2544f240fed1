"""What news offer to pages of other apps: the latest of them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import page_sources
from core.navigation import front_page
from core.page_sources import Chosen, ListedPage, Readers
from core.section_of import section_of
from news.models import NewsIndexPage, NewsPage
from news.querysets import NewsQuerySet
from news.services import newest_first


def latest_news(site: Site, request: Any, count: int) -> list[ListedPage]:
    """Return the newest news in the reader's language, pinned ones first."""
    front = front_page(site)
    if front is None:
        return []
    news = newest_first(NewsPage.objects.descendant_of(front).readable(), front, request)
    return _lines(news.on_front_page(), request, count)


def news_for(site: Site, request: Any, count: int, readers: Readers) -> Chosen:
    """Return the newest news for an audience or of a direction."""
    section = section_of(request, NewsIndexPage)
    if section is None:
        return Chosen([])
    news = NewsPage.objects.descendant_of(section).readable()
    if readers.audience:
        news = news.filter(audiences__code=readers.audience)
    if readers.direction:
        news = news.filter(directions__code=readers.direction)
    url = f"{section.get_url(request)}{readers.query('audience', 'direction')}"
    return Chosen(_lines(news.newest_first(), request, count), url)


def _lines(news: NewsQuerySet, request: Any, count: int) -> list[ListedPage]:
    return [
        ListedPage(
            page.title,
            page.get_url(request) or "",
            when=page.date,
            text=page.lead,
            label=page.rubric.label if page.rubric else "",
        )
        for page in news.for_lines()[:count]
    ]


page_sources.register("news", _("News"), latest_news, news_for)
