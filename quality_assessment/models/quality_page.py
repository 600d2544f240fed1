"""The section «Независимая оценка качества»."""

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
from quality_assessment.choices import DataLicence


class QualityPage(RoutablePageMixin, BasePage):
    """Results of assessments: the newest cycle, earlier ones, the page of each organisation.

    Serves Электросталь 2.2-4 and 3.14 and article 95.2 of 273-ФЗ.
    """

    page_description = _("Results of independent assessment of quality, cycle by cycle")
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    is_expected_to_grow = True
    renewal_days = 3 * 366  # at least once in three years (273-ФЗ, ст. 95.2)
    listed_views = ("anketa/", "otkrytye-dannye/")

    intro = models.CharField(_("introduction"), max_length=300, blank=True)
    data_licence = models.URLField(
        _("licence of open data"),
        choices=DataLicence,
        default=DataLicence.CC_BY,
        help_text=_("The owner of the data decides on it: compare it with the order of the owner."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("intro"),
        FieldPanel("data_licence"),
    ]

    search_fields = [*BasePage.search_fields, index.SearchField("intro")]

    class Meta:
        verbose_name = _("section of quality assessment")
        verbose_name_plural = _("sections of quality assessment")

    @path("")
    def newest(self, request: HttpRequest) -> HttpResponseBase:
        """Show the newest cycle, or give its table by `?format=xlsx|csv|json`."""
        from quality_assessment.serving import serve_newest

        return serve_newest(self, request)

    @path("anketa/", name="surveys")
    def surveys(self, request: HttpRequest) -> HttpResponseBase:
        """Show the organisations whose survey is open."""
        from quality_assessment.survey.pages import respond_list

        return respond_list(self, request)

    @path("anketa/<slug:slug>/", name="survey")
    def survey(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Show the questionnaire about one organisation and take it."""
        from quality_assessment.survey.pages import respond_form

        return respond_form(self, request, slug)

    @path("anketa/<slug:slug>/spasibo/", name="survey_thanks")
    def survey_thanks(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Say thanks."""
        from quality_assessment.survey.pages import respond_thanks

        return respond_thanks(self, request, slug)

    @path("anketa/<slug:slug>/bumaga/", name="survey_paper")
    def survey_paper(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Show the questionnaire to be printed and filled by hand."""
        from quality_assessment.survey.pages import respond_paper

        return respond_paper(self, request, slug)

    @path("otkrytye-dannye/", name="open_data")
    def open_data(self, request: HttpRequest) -> HttpResponseBase:
        """Show the results as sets of open data with their passports."""
        from quality_assessment.opendata.serving import respond_sets

        return respond_sets(self, request)

    @path("otkrytye-dannye/<slug:slug>/<slug:name>/", name="passport")
    def passport(self, request: HttpRequest, slug: str, name: str) -> HttpResponseBase:
        """Give `pasport-csv`, `pasport-json` or `struktura-csv` of the set of one cycle."""
        from quality_assessment.opendata.serving import respond_passport

        return respond_passport(self, request, slug, name)

    @path("<slug:slug>/", name="cycle")
    def cycle(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Show one cycle; 404 for a draft and for one of another centre."""
        from quality_assessment.serving import serve_cycle

        return serve_cycle(self, request, slug)

    @path("<slug:slug>/sravnenie/", name="comparison")
    def comparison(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Show up to four organisations of a cycle side by side: `?p=…&p=…`."""
        from quality_assessment.serving import serve_comparison

        return serve_comparison(self, request, slug)

    @path("<slug:slug>/<slug:organisation>/", name="result")
    def result(self, request: HttpRequest, slug: str, organisation: str) -> HttpResponseBase:
        """Show the result of one organisation."""
        from quality_assessment.serving import serve_result

        return serve_result(self, request, slug, organisation)

    @property
    def lead_text(self) -> str:
        return self.intro

    def newest_content(self) -> datetime | None:
        """Return when figures of a cycle were last published: cycles are no pages."""
        cycles = apps.get_model("quality_assessment", "AssessmentCycle").objects
        found = cycles.for_site(site_of(self)).live()
        return found.aggregate(newest=Max("publications__at"))["newest"]
