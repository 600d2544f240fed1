"""News of the last two days for robots of news search: the protocol wants no older ones."""

from datetime import timedelta
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps import views as stock
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.models import Site

from core.context_processors import centre_of
from core.xml_text import legal
from news.models import NewsPage
from news.querysets import NewsQuerySet

FRESH = timedelta(days=2)
LIMIT = 1_000  # the protocol's own


class FreshNews(Sitemap):
    """News of one centre with the name of its publisher."""

    limit = LIMIT

    def __init__(self, request: HttpRequest, site: Site) -> None:
        super().__init__()
        self.request, self.site = request, site
        self.publisher = centre_of(request).short_name or site.site_name

    def items(self) -> NewsQuerySet:
        now = timezone.now()
        fresh = NewsPage.objects.published_on(self.site).filter(date__range=(now - FRESH, now))
        return fresh.select_related("locale").defer_streamfields().order_by("-date", "-pk")

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, Any]]:
        return [self._url(each) for each in self.paginator.page(page).object_list]

    def _url(self, page: NewsPage) -> dict[str, Any]:
        return {
            "location": page.get_full_url(self.request),
            "title": legal(page.title),
            "date": timezone.localtime(page.date),
            "language": page.locale.language_code,
            "publisher": legal(self.publisher),
        }


def news_sitemap(request: HttpRequest) -> HttpResponse:
    """Give /news-sitemap.xml of the centre."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    fresh: dict[str, Any] = {"news": FreshNews(request, site)}
    return stock.sitemap(request, fresh, template_name="news/sitemap.xml").render()
