"""Landing page of a centre."""

from copy import copy
from typing import Any

from django.db import models
from django.http import Http404, HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from core.caching.kept import kept
from core.models import BasePage
from home.fields import SectionsField
from news.services import feeds_under


class HomePage(BasePage):
    """Front page of a centre: search, entrances by role, sections that editors switch and order."""

    schema_type = "WebPage"
    page_description = _("Front page of a centre")
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "acts.DocumentsPage",
        "consents.ConsentTextsPage",
        "home.AboutPage",
        "home.ContactsPage",
        "home.LegalPage",
        "home.StandardPage",
        "home.StructurePage",
        "news.NewsIndexPage",
    ]

    hero_title = models.CharField(_("heading"), max_length=120, blank=True)
    hero_lead = models.TextField(_("lead"), max_length=400, blank=True)
    search_hint = models.CharField(
        _("hint in the search field"), max_length=60, blank=True, help_text=_("An example query.")
    )
    popular_searches = models.TextField(
        _("often searched"), blank=True, help_text=_("One phrase a line, six at most.")
    )
    sections = SectionsField(_("sections"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("hero_title"),
                FieldPanel("hero_lead"),
                FieldPanel("search_hint"),
                FieldPanel("popular_searches"),
            ],
            heading=_("Top of the page"),
        ),
        FieldPanel("sections"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("hero_lead"),
        index.SearchField("sections"),
    ]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """Find the way to a page; a section on the way is kept, so it costs no query."""
        if not path_components:
            return super().route(request, path_components)
        slug, *rest = path_components
        section = copy(kept(request, f"section {slug}", lambda: self._section(slug)))
        section._cached_parent_obj = self
        return section.route(request, rest)

    def _section(self, slug: str) -> Page:
        try:
            return self.get_children().get(slug=slug).specific
        except Page.DoesNotExist as error:
            raise Http404 from error

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["hide_search"] = True
        context["feeds"] = SimpleLazyObject(
            lambda: kept(request, "feeds", lambda: feeds_under(self, request))
        )
        return context

    @property
    def lead_text(self) -> str:
        """The lead of the hero describes the page."""
        return self.hero_lead

    @property
    def popular_queries(self) -> list[str]:
        """Phrases under the search field, six at most."""
        return [line.strip() for line in self.popular_searches.splitlines() if line.strip()][:6]
