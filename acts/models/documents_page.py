"""The section «Документы»."""

from datetime import datetime

from django.apps import apps
from django.db import models
from django.db.models import Max
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.search import index

from core.centres import site_of
from core.models import BasePage


class DocumentsPage(RoutablePageMixin, BasePage):
    """Register of normative acts of a centre: list with filters and the page of each act.

    Serves Тверь п. 1, 1.3 and Электросталь п. 3, 4: what the centre works by, where it was
    published, what is in force.
    """

    page_description = _("The documents by which the centre works, with filters and search")
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    is_expected_to_grow = True

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    search_fields = [*BasePage.search_fields, index.SearchField("intro")]

    class Meta:
        verbose_name = _("documents section")
        verbose_name_plural = _("documents sections")

    @path("")
    def listing(self, request: HttpRequest) -> HttpResponseBase:
        """Show the list, or give it as a table by `?format=xlsx|csv|json`."""
        from acts.serving import serve_list

        return serve_list(self, request)

    @path("<slug:slug>/", name="act")
    def act(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Show one act; «Положение» has its address under «О центре»."""
        from acts.serving import serve_act

        return serve_act(self, request, slug)

    @property
    def lead_text(self) -> str:
        return self.intro

    def newest_content(self) -> datetime | None:
        """Return when an act of the centre was last published: acts are no pages."""
        acts = apps.get_model("acts", "NormativeAct").objects.for_site(site_of(self)).live()
        return acts.aggregate(newest=Max("last_published_at"))["newest"]
