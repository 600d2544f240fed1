"""The section «Организации»."""

from datetime import datetime

from django.apps import apps
from django.db import models
from django.db.models import Max
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.search import index

from core.centres import site_of
from core.feeds import FORM
from core.models import BasePage
from organisations.places import PARTNERS


class OrganisationsPage(RoutablePageMixin, BasePage):
    """Register of organisations: list with filters, partners, the page of each organisation.

    Serves Тверь 1.4 (participants of the target model) and Электросталь 2.2-7, 5.1-3.
    """

    page_description = _("The organisations and partners of the centre, with filters and search")
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    is_expected_to_grow = True
    renewal_days = 366  # looked through once a year

    intro = models.CharField(_("introduction"), max_length=300, blank=True)
    partners_intro = models.CharField(
        _("introduction of the page of partners"), max_length=300, blank=True
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("intro"),
        FieldPanel("partners_intro"),
    ]

    search_fields = [*BasePage.search_fields, index.SearchField("intro")]

    class Meta:
        verbose_name = _("organisations section")
        verbose_name_plural = _("organisations sections")

    @path("")
    def listing(self, request: HttpRequest) -> HttpResponseBase:
        """Show the list, or give it as a table by `?format=xlsx|csv|json`."""
        from organisations.serving import serve_list

        return serve_list(self, request)

    @path(f"{PARTNERS}/", name="partners")
    def partners(self, request: HttpRequest) -> HttpResponseBase:
        """Show the partners with their agreements, or give them as a table."""
        from organisations.serving import serve_partners

        return serve_partners(self, request)

    @re_path(rf"^{FORM}")
    def feed(self, request: HttpRequest, form: str) -> HttpResponseBase:
        """Give the new organisations of the list as a feed."""
        from organisations.serving import serve_feed

        return serve_feed(self, request, form)

    @path("<slug:slug>/", name="organisation")
    def organisation(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Show one organisation; 404 for a draft and for one of another centre."""
        from organisations.serving import serve_organisation

        return serve_organisation(self, request, slug)

    def newest_content(self) -> datetime | None:
        """Return when an organisation was last published: organisations are no pages."""
        rows = apps.get_model("organisations", "Organisation").objects.for_site(site_of(self))
        return rows.live().aggregate(newest=Max("last_published_at"))["newest"]

    @property
    def lead_text(self) -> str:
        return self.intro
