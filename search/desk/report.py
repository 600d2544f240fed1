"""«Что ищут»: what readers look for and do not find, and what they look for most."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import DateColumn
from wagtail.models import Site

from core.access import sites_where
from core.reports import ClosedReport
from search.desk import queries
from search.desk.bars import bars
from search.desk.columns import ActionsColumn, NumberColumn, QueriesTable, QueryColumn, makers
from search.models import SearchedQuery

DEFAULT = 30  # days


def _sites(request: HttpRequest | None) -> QuerySet[Site]:
    return sites_where(request.user, queries.PERMISSION) if request else Site.objects.none()


class QueriesFilterSet(WagtailFilterSet):
    """By period, centre and language; Wagtail's own search looks in the words."""

    days = django_filters.ChoiceFilter(
        label=_("Period"),
        choices=[
            (7, _("week")),
            (30, _("30 days")),
            (90, _("90 days")),
            (365, _("year")),
        ],
        empty_label=None,
        initial=DEFAULT,
        method="leave",
    )
    site = django_filters.ModelChoiceFilter(label=_("Centre"), queryset=_sites)

    class Meta:
        model = SearchedQuery
        fields: list[str] = []

    def leave(self, rows: QuerySet, name: str, value: Any) -> QuerySet:
        """The report asks for the period itself: the picture has to know it."""
        return rows


class QueriesReport(ClosedReport):
    """Lines of queries with their numbers; each leads to a synonym or a recommendation."""

    page_title = _("What readers look for")
    header_icon = "search"
    model = SearchedQuery
    template_name = "search/desk/queries.html"
    results_template_name = "search/desk/queries_results.html"
    table_class = QueriesTable
    filterset_class = QueriesFilterSet
    default_ordering = "-times"
    is_searchable = True
    search_fields = ["query"]
    columns = [
        QueryColumn("query", label=_("Query"), sort_key="query", width="30%"),
        NumberColumn("times", label=_("Times"), sort_key="times"),
        NumberColumn("days", label=_("Days"), sort_key="days"),
        NumberColumn("last_found", label=_("Found"), sort_key="last_found"),
        NumberColumn("opened", label=_("Clicks"), sort_key="opened"),
        NumberColumn("place", label=_("Place of clicks"), sort_key="place"),
        DateColumn("last_day", label=_("Last day"), sort_key="last_day"),
        ActionsColumn("actions", label=_("Actions"), accessor=lambda line: ""),
    ]
    list_export = [
        *("query", "language", "times", "days", "last_found", "opened", "place", "last_day"),
        "site__site_name",
    ]
    export_headings = {
        "times": _("Times"),
        "days": _("Days"),
        "last_found": _("Found"),
        "opened": _("Clicks"),
        "place": _("Place of clicks"),
        "last_day": _("Last day"),
        "site__site_name": _("Centre"),
    }
    may_read = staticmethod(queries.reads)

    @cached_property
    def days(self) -> int:
        """Length of the period."""
        asked = self.request.GET.get("days", "")
        return int(asked) if asked in map(str, queries.PERIODS) else DEFAULT

    @property
    def since(self) -> Any:
        """The first day of the period."""
        return queries.first_day(self.days)

    def get_base_queryset(self) -> QuerySet:
        rows = queries.rows_for(self.request.user).since(self.since)
        return queries.summed(self.filter_queryset(self.narrow(rows)))

    def get_queryset(self) -> QuerySet:
        """Filters stand before the sums, the search and the order after them."""
        return self.search_queryset(self.order_queryset(self.get_base_queryset()))

    def get_filtered_queryset(self) -> QuerySet:
        return self.get_queryset()

    def get_table(self, object_list: Any) -> QueriesTable:
        table = super().get_table(object_list)
        table.several = _sites(self.request).count() > 1
        table.makers = makers(self.request.user)
        return table

    def narrow(self, rows: Any) -> Any:
        """Keep the rows of the tab."""
        return rows

    def get_filename(self) -> str:
        return f"search-{timezone.localdate():%Y-%m-%d}"

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        rows = self.filter_queryset(queries.rows_for(self.request.user))
        return super().get_context_data(
            *args,
            **kwargs,
            tabs=[
                (each.tab, reverse(each.index_url_name), isinstance(self, each)) for each in TABS
            ],
            chart=bars(queries.by_day(rows, self.since)),  # of all queries, not of the tab's
        )


class MissingReport(QueriesReport):
    """What readers look for in vain."""

    tab = _("Looked for and not found")
    index_url_name = "search_missing"
    index_results_url_name = "search_missing_results"

    @property
    def no_results_message(self) -> str:
        """Say that all is found."""
        return gettext("Whatever readers looked for, they found.")

    def narrow(self, rows: Any) -> Any:
        return queries.missing(rows)


class FrequentReport(QueriesReport):
    """What readers look for most."""

    tab = _("Often looked for")
    index_url_name = "search_frequent"
    index_results_url_name = "search_frequent_results"

    @property
    def no_results_message(self) -> str:
        """Say that nobody has searched."""
        return gettext("Nobody has looked for anything in this period.")


TABS = (MissingReport, FrequentReport)
