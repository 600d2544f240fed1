"""The sections «Одарённым детям» and «Особые образовательные потребности»."""

from datetime import datetime
from typing import ClassVar

from django.apps import apps
from django.db import models
from django.db.models import Max
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.search import index

from core.centres import site_of
from core.fields import BodyField
from core.models import BasePage
from families.choices import Supported
from organisations.responsible import HasResponsible


class MeasuresPage(HasResponsible, RoutablePageMixin, BasePage):
    """Measures of support with filters, and what the other registers have for the same children."""

    supported: ClassVar[Supported]
    schema_type = "CollectionPage"
    is_expected_to_grow = True
    renewal_days = 366  # looked through once a year

    lead = models.TextField(_("lead"), max_length=400, blank=True)
    body = BodyField(_("text"), blank=True, help_text=_("Stands before the measures."))

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
        FieldPanel("responsible"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead", boost=2),
        index.SearchField("body"),
    ]

    class Meta:
        abstract = True

    @path("")
    def listing(self, request: HttpRequest) -> HttpResponseBase:
        """Show the measures, or give them as a table by `?format=xlsx|csv|json`."""
        from families.page.listing import respond

        return respond(self, request)

    def get_template(self, request: HttpRequest, *args: object, **kwargs: object) -> str:
        return "families/measures_page.html"

    @property
    def lead_text(self) -> str:
        """The lead describes the page."""
        return self.lead

    def newest_content(self) -> datetime | None:
        """Return when a measure was last changed: measures are no pages."""
        rows = apps.get_model("families", "SupportMeasure").objects.for_site(site_of(self))
        shown = rows.public().filter(supported=self.supported)
        return shown.aggregate(newest=Max("changed_at"))["newest"]


class GiftedPage(MeasuresPage):
    """Support of gifted children (Тверь 3.1.12; Электросталь 2.2-10, 3.12)."""

    supported = Supported.GIFTED
    page_description = _("Measures of support for gifted children, with terms and partners")
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    register_url = models.URLField(
        _("state register of gifted children"),
        blank=True,
        help_text=_("Where it is kept: the portal only leads there."),
    )

    content_panels = [*MeasuresPage.content_panels, FieldPanel("register_url")]
    search_fields = [*MeasuresPage.search_fields]

    class Meta:
        verbose_name = _("section for gifted children")
        verbose_name_plural = _("sections for gifted children")


class SpecialNeedsPage(MeasuresPage):
    """Special educational needs: adapted programmes, accessible places (Тверь 3.1.9)."""

    supported = Supported.SPECIAL
    page_description = _("Special educational needs: programmes, accessible places, support")
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    content_panels = [*MeasuresPage.content_panels]
    search_fields = [*MeasuresPage.search_fields]

    class Meta:
        verbose_name = _("section on special needs")
        verbose_name_plural = _("sections on special needs")
