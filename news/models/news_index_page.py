"""The section «Новости»: list, archive, feeds."""

from typing import Any

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.models import Site
from wagtail.search import index

from core.feeds import FORM, FORMATS
from core.models import BasePage
from news import archive, channels, listing
from news.models.news_page import NewsPage


class NewsIndexPage(RoutablePageMixin, BasePage):
    """News of the centre with filters, archive by year and month and feeds (Электросталь 7.1)."""

    schema_type = "CollectionPage"
    is_expected_to_grow = True
    page_description = _("The list of news with archive and feeds")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsPage"]
    max_count_per_parent = 1

    lead = models.TextField(_("lead"), max_length=400, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("lead")]
    search_fields = [*BasePage.search_fields, index.SearchField("lead")]

    class Meta:
        verbose_name = _("news section")
        verbose_name_plural = _("news sections")

    def find_child(self, request: HttpRequest, slug: str) -> Any:
        """Return a news item with its rubric and cover: one query for four."""
        try:
            return NewsPage.objects.child_of(self).with_labels().get(slug=slug)
        except NewsPage.DoesNotExist:
            return super().find_child(request, slug)

    @path("")
    def show_list(self, request: HttpRequest) -> HttpResponseBase:
        """Show the list; `?format=` gives it as a file."""
        return listing.respond(self, request, archive.ALL_TIME)

    @re_path(r"^(?P<year>\d{4})/$")
    @re_path(r"^(?P<year>\d{4})/(?P<month>[1-9]|1[0-2])/$")
    def show_period(self, request: HttpRequest, year: str, month: str = "0") -> HttpResponseBase:
        """Show the news of a year or a month."""
        period = archive.Period(int(year), int(month))
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
        write, content_type = FORMATS[form]
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
