"""Who logged in, when and from where: for administrators, about their own people."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.widgets.boolean_radio_select import BooleanRadioSelect

from core.reports import ClosedReport
from users.models import LoginEvent
from users.people import manages_people, people_of


class LoginsFilterSet(WagtailFilterSet):
    """By person, outcome and day."""

    user = django_filters.ModelChoiceFilter(
        label=_("Person"), queryset=lambda request: people_of(request.user)
    )
    success = django_filters.BooleanFilter(label=_("Logged in"), widget=BooleanRadioSelect)
    happened_at = django_filters.DateFromToRangeFilter(
        label=_("When"), widget=DateRangePickerWidget
    )

    class Meta:
        model = LoginEvent
        fields: list[str] = []


class LoginsReport(ClosedReport):
    """The log of logins."""

    page_title = _("Logins to the desk")
    header_icon = "key"
    model = LoginEvent
    filterset_class = LoginsFilterSet
    index_url_name = "users_logins"
    index_results_url_name = "users_logins_results"
    default_ordering = "-happened_at"
    may_read = staticmethod(manages_people)
    columns = [
        Column("user", label=_("Person")),
        BooleanColumn("success", label=_("Logged in")),
        DateColumn("happened_at", label=_("When"), width="20%"),
        Column("network", label=_("Network")),
        Column("browser", label=_("Browser")),
    ]
    list_export = ["user", "success", "happened_at", "network", "browser"]

    def get_filename(self) -> str:
        return "logins"

    def get_base_queryset(self) -> QuerySet[Any]:
        return LoginEvent.objects.visible_to(self.request.user).select_related("user")
