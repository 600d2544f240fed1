"""Page of the texts of consents."""

from typing import Any

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Site
from wagtail.search import index

from consents import reading
from core import breadcrumbs
from core.models import BasePage


class ConsentTextsPage(RoutablePageMixin, BasePage):
    """All texts of consents of a centre, each version under its own address (152-ФЗ ст. 18.1)."""

    page_description = _("Texts of consents with their earlier versions")
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    intro = models.TextField(_("lead"), max_length=500, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    search_fields = [*BasePage.search_fields, index.SearchField("intro")]

    class Meta:
        verbose_name = _("texts of consents")
        verbose_name_plural = _("pages of texts of consents")

    @path("")
    def all_texts(self, request: HttpRequest) -> HttpResponse:
        """Show what is in effect, kind by kind."""
        texts = reading.current_texts(Site.find_for_request(request))
        return self.render(request, context_overrides={"texts": texts})

    @path("<slug:kind>/", name="current")
    def current_text(self, request: HttpRequest, kind: str) -> HttpResponse:
        """Show the version in effect."""
        return self._show(request, kind)

    @path("<slug:kind>/<int:version>/", name="version")
    def one_version(self, request: HttpRequest, kind: str, version: int) -> HttpResponse:
        """Show a version under its own address: what a person agreed to can always be read."""
        return self._show(request, kind, version)

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Add the texts in effect to the page itself."""
        urls = super().get_sitemap_urls(request)
        site = Site.find_for_request(request) if request else self.get_site()
        return urls + [
            {"location": f"{urls[0]['location']}{text.kind}/", "lastmod": text.updated}
            for text in reading.current_texts(site)
        ]

    @property
    def lead_text(self) -> str:
        """The sentence under the heading."""
        return self.intro

    def _show(self, request: HttpRequest, kind: str, version: int | None = None) -> HttpResponse:
        found = reading.read(Site.find_for_request(request), kind, version)
        if found is None:
            raise Http404
        base = self.get_full_url(request) or request.build_absolute_uri(request.path)
        context = found.context(request, base, breadcrumbs.trail(self, request))
        template = "consents/consent_text.html"
        return self.render(request, context_overrides=context, template=template)
