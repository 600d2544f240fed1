"""What news offer to pages of other apps: the latest of them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import page_sources
from core.navigation import front_page
from core.page_sources import ListedPage
from news.models import NewsPage
from news.services import newest_first


def latest_news(site: Site, request: Any, count: int) -> list[ListedPage]:
    """Return the newest news in the reader's language, pinned ones first."""
    front = front_page(site)
    if front is None:
        return []
    news = newest_first(NewsPage.objects.descendant_of(front).readable(), front, request)
    found = news.on_front_page().for_lines()[:count]
    return [
        ListedPage(
            page.title,
            page.get_url(request) or "",
            when=page.date,
            text=page.lead,
            label=page.rubric.label if page.rubric else "",
        )
        for page in found
    ]


page_sources.register("news", _("News"), latest_news)
