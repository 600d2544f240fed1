"""Consultations in numbers: by topic, specialist and month; nobody who came is named."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse_lazy
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Site

from consultations.choices import Status
from consultations.models import Booking
from consultations.rules import sites_managed_by
from core.desk_page import OneCentrePage
from core.figures import CrossTable, Head, cross
from core.figures.files import file_response
from core.figures.picture import picture
from core.models import CentreSettings
from core.viewsets import CentrePermissionPolicy

FILES = ("xlsx", "csv", "json")


def tables_of(site: Site) -> list[CrossTable]:
    """Return what the bookings of a centre came to: three tables, one query for all."""
    zone = CentreSettings.for_site(site).zone
    fields = ("pk", "status", "topic__name", "specialist__name", "starts")
    rows = [
        (pk, status, topic, person, starts.astimezone(zone).date().replace(day=1))
        for pk, status, topic, person, starts in Booking.objects.for_site(site).values_list(*fields)
    ]
    months = sorted({row[4] for row in rows})
    return [
        _table(_("By topics"), _("Topic"), _names({row[2] for row in rows}), rows, 2),
        _table(_("By specialists"), _("Specialist"), _names({row[3] for row in rows}), rows, 3),
        _table(
            _("By months"),
            _("Month"),
            [Head(each, date_format(each, "F Y")) for each in months],
            rows,
            4,
        ),
    ]


def _names(found: set[str]) -> list[Head]:
    return [Head(each, each) for each in sorted(found)]


def _table(
    title: str, corner: str, heads: list[Head], rows: list[tuple[Any, ...]], place: int
) -> CrossTable:
    columns = [Head(each.value, str(each.label)) for each in Status]
    facts = [(row[place], row[1], row[0]) for row in rows]
    return cross(title, corner, heads, columns, facts, lacks=False)


class StatisticsView(OneCentrePage):
    """The consultations of one centre; `?format=` gives them as a file."""

    template_name = "consultations/desk/statistics.html"
    page_title = gettext_lazy("Consultations in numbers")
    header_icon = "table"

    def test_func(self) -> bool:
        return bool(self.sites)

    def centres(self) -> Any:
        """Return the centres whose consultations the person manages."""
        return sites_managed_by(self.request.user)

    @cached_property
    def tables(self) -> list[CrossTable]:
        """What is counted."""
        return tables_of(self.site)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the numbers, or send them."""
        form = request.GET.get("format")
        if form is None:
            return super().get(request, *args, **kwargs)
        if form not in FILES:
            raise Http404
        return file_response("konsultatsii", form, self.tables)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            **kwargs,
            site=self.site,
            now=timezone.now(),
            tables=[(each, picture(each)) for each in self.tables if each.lines],
            files=[(form.upper(), f"?site={self.site.pk}&format={form}") for form in FILES],
        )


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """The one page."""
    view = StatisticsView.as_view()
    return [path("konsultatsii-v-chislah/", view, name="consultations_statistics")]


class StatisticsItem(MenuItem):
    """Shown to those who manage the consultations of some centre."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(CentrePermissionPolicy(Booking).user_has_permission(request.user, "manage"))


@hooks.register("register_reports_menu_item")
def statistics_item() -> MenuItem:
    """Among the reports."""
    return StatisticsItem(
        gettext_lazy("Consultations in numbers"),
        reverse_lazy("consultations_statistics"),
        name="consultations-statistics",
        icon_name="table",
        order=730,
    )
