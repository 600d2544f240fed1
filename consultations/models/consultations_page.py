"""The section «Консультации»."""

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


class ConsultationsPage(RoutablePageMixin, BasePage):
    """Specialists and their free hours, the form of a booking, the secret page of it.

    Serves Тверь 2.2.1 (expert consulting) and Электросталь 2.2-1, 3.2.
    """

    page_description = _("Consultations of specialists: free hours and booking")
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    is_expected_to_grow = True
    renewal_days = 366  # looked through once a year

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    search_fields = [*BasePage.search_fields, index.SearchField("intro")]

    class Meta:
        verbose_name = _("section of consultations")
        verbose_name_plural = _("sections of consultations")

    @path("")
    def choosing(self, request: HttpRequest) -> HttpResponseBase:
        """Show the specialists, and the times of one where `?who=` names him."""
        from consultations.page.choosing import respond

        return respond(self, request)

    @path("zapis/", name="book")
    def book(self, request: HttpRequest) -> HttpResponseBase:
        """Show the form of a booking and take it; 404 for a specialist who is not offered."""
        from consultations.page.booking import respond

        return respond(self, request)

    @path("zapis/<str:token>/", name="status")
    def status(self, request: HttpRequest, token: str) -> HttpResponseBase:
        """Show a booking to whoever knows its secret address, cancel it; else 404."""
        from consultations.page.status import respond

        return respond(self, request, token)

    @path("zapis/<str:token>/kalendar/", name="calendar")
    def calendar(self, request: HttpRequest, token: str) -> HttpResponseBase:
        """Give the booking to the reader's calendar."""
        from consultations.page.status import respond_calendar

        return respond_calendar(self, request, token)

    @property
    def lead_text(self) -> str:
        return self.intro

    def newest_content(self) -> datetime | None:
        """Return when a topic was last changed: topics are no pages."""
        rows = apps.get_model("consultations", "ConsultationTopic").objects.for_site(site_of(self))
        return rows.offered().aggregate(newest=Max("changed_at"))["newest"]
