"""The section «Банк практик»."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path, re_path
from wagtail.search import index

from core.feeds import FORM
from core.models import BasePage
from practices_bank.models.takeaway_routes import TakeawayRoutes


class PracticesPage(TakeawayRoutes, BasePage):
    """The bank of best practices (Тверь 2.2.2, 3.1.4; Электросталь 2.2-2, 3.3).

    Filters, comparison, feeds; each address says what is chosen.
    """

    schema_type = "CollectionPage"
    is_expected_to_grow = True
    page_description = _("The bank of practices with filters and search")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["practices_bank.PracticePage", "practices_bank.PracticeCallPage"]
    max_count_per_parent = 1

    lead = models.TextField(_("lead"), max_length=400, blank=True)

    actuality_years = models.PositiveSmallIntegerField(
        _("term of actuality, years"),
        default=3,
        validators=[MinValueValidator(1), MaxValueValidator(10)],
        help_text=_("For how long a practice is up to date once its author has renewed it."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("lead")]
    settings_panels = [*BasePage.settings_panels, FieldPanel("actuality_years")]
    search_fields = [*BasePage.search_fields, index.SearchField("lead")]

    class Meta:
        verbose_name = _("bank of practices")
        verbose_name_plural = _("banks of practices")

    def find_child(self, request: HttpRequest, slug: str) -> Any:
        """Return a practice with its organisation and its sheet: one query for four."""
        from practices_bank.models.practice_page import PracticePage

        pages = PracticePage.objects.child_of(self).select_related("organisation", "sheet")
        try:
            return pages.get(slug=slug)
        except PracticePage.DoesNotExist:
            return super().find_child(request, slug)

    @path("")
    def show_list(self, request: HttpRequest) -> HttpResponseBase:
        """Show the list; `?format=` gives it as a file."""
        from practices_bank.bank import serving

        return serving.respond(self, request)

    @path("pechat/")
    def show_printed(self, request: HttpRequest) -> HttpResponseBase:
        """Show everything selected as one table to print."""
        from practices_bank.bank import serving

        return serving.printed(self, request)

    @path("sravnenie/")
    def show_comparison(self, request: HttpRequest) -> HttpResponseBase:
        """Show up to four practices side by side (`?p=`)."""
        from practices_bank.bank import comparing

        return comparing.respond(self, request)

    @re_path(rf"^{FORM}")
    def feed(self, request: HttpRequest, form: str) -> HttpResponse:
        """Give the feed of what the filters select."""
        from practices_bank.bank import serving

        return serving.CATALOGUE.feed(self, request, form)

    @property
    def lead_text(self) -> str:
        """The lead describes the page."""
        return self.lead
