"""The list of things to mend, with filters, pages and tables for spreadsheets."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.models import Site

from core.access import sites_of, works_where
from core.models import UpkeepItem
from core.reports import ClosedReport
from core.upkeep.desk import items_for
from core.upkeep.registry import registered


def _sites(request: HttpRequest | None) -> QuerySet[Site]:
    return sites_of(request.user) if request else Site.objects.none()


class UpkeepFilterSet(WagtailFilterSet):
    """By check, centre, owner and time."""

    check_key = django_filters.ChoiceFilter(
        label=_("What is wrong"),
        choices=lambda: [(each.key, each.title) for each in registered()],
    )
    site = django_filters.ModelChoiceFilter(label=_("Centre"), queryset=_sites)
    mine = django_filters.BooleanFilter(label=_("Mine only"), method="only_mine")
    later = django_filters.BooleanFilter(label=_("Also what is still to come"), method="also_later")

    class Meta:
        model = UpkeepItem
        fields: list[str] = []

    def only_mine(self, items: QuerySet, name: str, value: bool) -> QuerySet:
        return items.filter(owner=self.request.user) if value else items

    def also_later(self, items: QuerySet, name: str, value: bool) -> QuerySet:
        return items

    def filter_queryset(self, queryset: Any) -> Any:
        """Hide what is still to come unless it is asked for."""
        found = super().filter_queryset(queryset)
        return found if self.form.cleaned_data.get("later") else found.due()


class UpkeepReport(ClosedReport):
    """«Состояние портала» line by line; each leads to the place of repair."""

    page_title = _("State of the portal")
    header_icon = "warning"
    model = UpkeepItem
    filterset_class = UpkeepFilterSet
    index_url_name = "core_upkeep"
    index_results_url_name = "core_upkeep_results"
    default_ordering = "due"
    is_searchable = True
    search_fields = ["title", "detail"]
    columns = [
        TitleColumn(
            "title",
            label=_("What"),
            get_url=lambda item: item.edit_url,
            sort_key="title",
            width="25%",
        ),
        Column("check_title", label=_("What is wrong")),
        Column("detail", label=_("In detail")),
        Column("owner", label=_("Owner")),
        DateColumn("due", label=_("Date"), sort_key="due"),
        DateColumn("found_at", label=_("Found"), sort_key="found_at"),
    ]
    list_export = ["title", "check_title", "detail", "owner", "due", "found_at", "edit_url"]
    export_headings = {"check_title": _("What is wrong"), "edit_url": _("Where to mend")}

    @staticmethod
    def may_read(user: Any) -> bool:
        return works_where(user, "wagtailadmin.access_admin")

    @property
    def no_results_message(self) -> str:
        """Say that nothing wants mending, or that the filters hide it."""
        if self.is_searching or self.is_filtering:
            return gettext("Nothing of the kind wants mending: try other filters.")
        return gettext("All is in order: nothing is overdue, broken or unfinished.")

    def get_filename(self) -> str:
        return f"state-{timezone.localdate():%Y-%m-%d}"

    def get_base_queryset(self) -> QuerySet[UpkeepItem]:
        return items_for(self.request.user).select_related("content_type", "owner", "site")
