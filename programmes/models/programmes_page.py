"""The section «Программы»."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.search import index

from core.feeds import FORM
from core.models import BasePage


class ProgrammesPage(RoutablePageMixin, BasePage):
    """Catalogue of the municipality's programmes (Тверь 3.1.2, 3.1.3; Электросталь 1.3, 3.1).

    Filters, comparison, network programmes, feeds; each address says what is chosen.
    """

    schema_type = "CollectionPage"
    is_expected_to_grow = True
    listed_views = ("setevye/", "chego-ne-hvataet/")
    page_description = _("The catalogue of programmes with filters and search")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["programmes.ProgrammePage"]
    max_count_per_parent = 1

    lead = models.TextField(_("lead"), max_length=400, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("lead")]
    search_fields = [*BasePage.search_fields, index.SearchField("lead")]

    class Meta:
        verbose_name = _("programmes section")
        verbose_name_plural = _("programmes sections")

    def find_child(self, request: HttpRequest, slug: str) -> Any:
        """Return a programme with all that its page says."""
        from programmes.catalogue.loading import page_at
        from programmes.models.programme_page import ProgrammePage
        from vocabularies.labels import Labels

        try:
            return page_at(self, slug, Labels.for_request(request))
        except ProgrammePage.DoesNotExist:
            return super().find_child(request, slug)

    @path("")
    def show_list(self, request: HttpRequest) -> HttpResponseBase:
        """Show the list; `?format=` gives it as a file."""
        from programmes.catalogue import serving

        return serving.respond(self, request)

    @path("pechat/")
    def show_printed(self, request: HttpRequest) -> HttpResponseBase:
        """Show everything selected as one table to print."""
        from programmes.catalogue import serving

        return serving.printed(self, request)

    @path("sravnenie/")
    def show_comparison(self, request: HttpRequest) -> HttpResponseBase:
        """Show up to four programmes side by side (`?p=`)."""
        from programmes.catalogue import comparing

        return comparing.respond(self, request)

    @path("setevye/")
    def show_networks(self, request: HttpRequest) -> HttpResponseBase:
        """Show network programmes by kinds of partners (Тверь 3.1.8)."""
        from programmes.networks import serving

        return serving.respond(self, request)

    @re_path(rf"^setevye/{FORM}")
    def networks_feed(self, request: HttpRequest, form: str) -> HttpResponse:
        """Give the feed of network programmes that the filter selects."""
        from programmes.networks import serving

        return serving.CATALOGUE.feed(self, request, form)

    @path("chego-ne-hvataet/")
    def show_gaps(self, request: HttpRequest) -> HttpResponseBase:
        """Show where which programmes lack (Тверь 1.4); `?format=` gives the figures as a file."""
        from programmes.reports import public

        return public.respond(self, request)

    @path("<slug:slug>/listok/")
    def show_sheet(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Send the printed sheet of a programme (PDF)."""
        from programmes.sheet import serving

        return serving.respond(self, request, slug)

    @re_path(rf"^{FORM}")
    def feed(self, request: HttpRequest, form: str) -> HttpResponse:
        """Give the feed of what the filters select."""
        from programmes.catalogue import serving

        return serving.CATALOGUE.feed(self, request, form)

    @property
    def lead_text(self) -> str:
        """The lead describes the page."""
        return self.lead
