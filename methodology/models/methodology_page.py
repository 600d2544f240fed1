"""The section «Методическая поддержка»."""

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


class MethodologyPage(RoutablePageMixin, BasePage):
    """Materials with filters, collections, feeds (Тверь 2.2.1, 3.1.7; Электросталь план 10.1).

    Each address says what is chosen.
    """

    schema_type = "CollectionPage"
    is_expected_to_grow = True
    page_description = _("Methodological materials with filters and search")
    parent_page_types = ["home.HomePage"]
    subpage_types = [
        "methodology.MaterialPage",
        "methodology.CollectionPage",
        "methodology.HubPage",
    ]
    max_count_per_parent = 1

    lead = models.TextField(_("lead"), max_length=400, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("lead")]
    search_fields = [*BasePage.search_fields, index.SearchField("lead")]

    class Meta:
        verbose_name = _("methodological section")
        verbose_name_plural = _("methodological sections")

    def find_child(self, request: HttpRequest, slug: str) -> Any:
        """Return a material with its words, organisation and act: one query for all."""
        from methodology.catalogue.loading import for_page
        from methodology.models.material_page import MaterialPage

        try:
            return for_page(MaterialPage.objects.child_of(self)).get(slug=slug)
        except MaterialPage.DoesNotExist:
            return super().find_child(request, slug)

    @path("")
    def show_list(self, request: HttpRequest) -> HttpResponseBase:
        """Show the list; `?format=` gives it as a file."""
        from methodology.catalogue import serving

        return serving.respond(self, request)

    @path("pechat/")
    def show_printed(self, request: HttpRequest) -> HttpResponseBase:
        """Show everything selected as one table to print."""
        from methodology.catalogue import serving

        return serving.printed(self, request)

    @re_path(rf"^{FORM}")
    def feed(self, request: HttpRequest, form: str) -> HttpResponse:
        """Give the feed of what the filters select."""
        from methodology.catalogue import serving

        return serving.CATALOGUE.feed(self, request, form)

    @path("<slug:slug>/fayly/", name="material_files")
    def files(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Send all files of a material or a collection; 404 where there is nothing to gather."""
        from methodology import takeaway

        return takeaway.respond(self, slug)

    @property
    def lead_text(self) -> str:
        """The lead describes the page."""
        return self.lead
