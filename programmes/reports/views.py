"""The reports in the desk: the list of them, and each with its pictures, tables and files."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.desk_page import DeskPage, OneCentrePage
from core.figures.files import FORMATS, file_response
from core.figures.picture import picture
from programmes.reports.registry import REPORTS, report_named
from programmes.reports.report import Report
from programmes.reports.scope import MONTHS, Scope
from users.access import REPORT_READERS, sees_reports, sites_of

MONTH_CHOICES = (1, 3, 6, 9, 12)


class ReportsView(DeskPage):
    """All reports about programmes."""

    template_name = "programmes/reports/index.html"
    page_title = _("Reports on programmes")
    header_icon = "table"

    def test_func(self) -> bool:
        return sees_reports(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        query = self.request.GET.urlencode()
        rows = [(each, f"{reverse('programme_report', args=[each.slug])}") for each in REPORTS]
        return super().get_context_data(**kwargs, rows=rows, query=query)


class ReportView(OneCentrePage):
    """One report of one centre; `?format=` gives it as a file."""

    template_name = "programmes/reports/report.html"
    header_icon = "table"
    breadcrumbs_items = [
        *DeskPage.breadcrumbs_items,
        {"url": reverse_lazy("programme_reports"), "label": _("Reports on programmes")},
    ]

    def test_func(self) -> bool:
        return sees_reports(self.request.user)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = request.GET.get("format")
        if form is None:
            return super().get(request, *args, **kwargs)
        if form not in FORMATS:
            raise Http404
        return file_response(self.report.slug, form, self.report.everything(self.scope))

    @cached_property
    def report(self) -> Report:
        found = report_named(self.kwargs["slug"])
        if found is None:
            raise Http404
        return found

    def centres(self) -> QuerySet[Site]:
        """Return the centres whose reports the person reads."""
        return sites_of(self.request.user, *REPORT_READERS)

    @cached_property
    def scope(self) -> Scope:
        """What the address asks for."""
        return Scope(self.site, months=self._months())

    def _months(self) -> int:
        given = self.request.GET.get("months", "")
        return int(given) if given in map(str, MONTH_CHOICES) else MONTHS

    def get_page_title(self) -> Any:
        return self.report.title

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tables = self.report.tables(self.scope)
        return super().get_context_data(
            **kwargs,
            report=self.report,
            scope=self.scope,
            months=MONTH_CHOICES,
            tables=[(each, picture(each)) for each in tables],
            listing=self.report.listing(self.scope) if self.report.listing else None,
            files=self._files(),
        )

    def _files(self) -> list[tuple[str, str]]:
        query = QueryDict(mutable=True)
        query["site"] = str(self.scope.site.pk)
        if self.report.asks_months:
            query["months"] = str(self.scope.months)
        return [(form.upper(), f"?{query.urlencode()}&format={form}") for form in FORMATS]
