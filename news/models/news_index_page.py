"""The section «Новости»: list, archive, feeds."""

from typing import Any

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.models import Site
from wagtail.search import index

from core.models import BasePage
from news import archive, channels, feeds, listing

FEEDS = {
    "rss": (feeds.rss, "application/rss+xml; charset=utf-8"),
    "atom": (feeds.atom, "application/atom+xml; charset=utf-8"),
    "feed.json": (feeds.json_feed, "application/feed+json; charset=utf-8"),
}
FORM = r"(?P<form>rss|atom|feed\.json)/$"


class NewsIndexPage(RoutablePageMixin, BasePage):
    """News of the centre with filters, archive by year and month and feeds (Электросталь 7.1)."""

    schema_type = "CollectionPage"
    page_description = "The list of news with archive and feeds"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsPage"]
    max_count_per_parent = 1

    lead = models.TextField(_("lead"), max_length=400, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("lead")]
    search_fields = [*BasePage.search_fields, index.SearchField("lead")]

    @path("")
    @path("<int:year>/")
    @path("<int:year>/<int:month>/")
    def show_list(self, request: HttpRequest, year: int = 0, month: int = 0) -> HttpResponse:
        """Show the list, whole or of a year or month; `?format=` gives it as a file."""
        period = archive.Period(year, month)
        if not period.is_valid:
            raise Http404
        return listing.respond(self, request, period)

    @re_path(rf"^{FORM}")
    def feed(self, request: HttpRequest, form: str) -> HttpResponse:
        """Give the feed of the whole centre."""
        return self._feed(request, form, channels.of_centre)

    @re_path(rf"^rubrika/(?P<slug>[-\w]+)/{FORM}")
    def rubric_feed(self, request: HttpRequest, slug: str, form: str) -> HttpResponse:
        """Give the feed of a rubric."""
        return self._feed(request, form, channels.of_rubric, slug)

    @re_path(rf"^auditoriya/(?P<code>[-\w]+)/{FORM}")
    def audience_feed(self, request: HttpRequest, code: str, form: str) -> HttpResponse:
        """Give the feed of an audience."""
        return self._feed(request, form, channels.of_audience, code)

    def _feed(self, request: HttpRequest, form: str, find: Any, *key: str) -> HttpResponse:
        write, content_type = FEEDS[form]
        channel = find(self, request, *key)
        if channel is None:
            raise Http404
        return HttpResponse(write(channel), content_type=content_type)

    @property
    def lead_text(self) -> str:
        """The lead describes the page."""
        return self.lead

    def site_for(self, request: HttpRequest) -> Site:
        """Return the centre whose news are listed."""
        site = Site.find_for_request(request)
        if site is None:
            raise Http404
        return site
