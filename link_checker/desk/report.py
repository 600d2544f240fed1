"""The list of links that lead nowhere, with filters and tables for spreadsheets."""

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

from core.access import sites_where, works_where
from core.reports import ClosedReport
from link_checker.models import Link
from link_checker.problems import Problem

PERMISSION = "link_checker.view_link"


def links_for(user: Any) -> QuerySet[Link]:
    """Return the broken links that a person may see: of the centres whose links he looks after."""
    return Link.objects.for_sites(sites_where(user, PERMISSION)).broken()


def _sites(request: HttpRequest | None) -> QuerySet[Site]:
    return sites_where(request.user, PERMISSION) if request else Site.objects.none()


class LinkFilterSet(WagtailFilterSet):
    """By what has happened, inside or outside, centre; those set aside are shown when asked for."""

    wrong = django_filters.ChoiceFilter(label=_("What happened"), choices=Problem.choices)
    outside = django_filters.BooleanFilter(
        label=_("Outside the portal"), field_name="address", lookup_expr="isnull", exclude=True
    )
    site = django_filters.ModelChoiceFilter(label=_("Centre"), queryset=_sites)
    aside = django_filters.BooleanFilter(label=_("Also what is set aside"), method="also_aside")

    class Meta:
        model = Link
        fields: list[str] = []

    def also_aside(self, links: QuerySet, name: str, value: bool) -> QuerySet:
        return links

    def filter_queryset(self, queryset: Any) -> Any:
        """Hide what is set aside unless it is asked for."""
        found = super().filter_queryset(queryset)
        return found if self.form.cleaned_data.get("aside") else found.filter(set_aside=False)


class AddressColumn(Column):
    """An address that opens in a window of its own: a person looks whether it works."""

    cell_template_name = "link_checker/desk/address_cell.html"


class ActionsColumn(Column):
    """Buttons: ask again, set aside."""

    cell_template_name = "link_checker/desk/actions_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "csrf_token": parent_context.get("csrf_token")}


class LinkReport(ClosedReport):
    """Every link that leads nowhere: where it stands, its words, what has happened since when."""

    page_title = _("Links that lead nowhere")
    header_icon = "link"
    model = Link
    filterset_class = LinkFilterSet
    index_url_name = "link_checker"
    index_results_url_name = "link_checker_results"
    default_ordering = "-broken_since"
    is_searchable = True
    search_fields = ["title", "text", "url"]
    columns = [
        TitleColumn(
            "title",
            label=_("Where"),
            get_url=lambda link: link.edit_url,
            sort_key="title",
            width="25%",
        ),
        Column("text", label=_("Words of the link")),
        AddressColumn("url", label=_("Address")),
        Column("happened", label=_("What happened")),
        DateColumn("broken_since", label=_("Since"), sort_key="broken_since"),
        ActionsColumn("actions", label=_("Actions"), accessor=lambda link: ""),
    ]
    list_export = ["title", "text", "url", "happened", "broken_since", "site", "edit_url"]
    export_headings = {
        "happened": _("What happened"),
        "broken_since": _("Since"),
        "edit_url": _("Where to mend"),
    }

    @staticmethod
    def may_read(user: Any) -> bool:
        return works_where(user, PERMISSION)

    @property
    def no_results_message(self) -> str:
        """Say that all links work, or that the filters hide the others."""
        if self.is_searching or self.is_filtering:
            return gettext("No link of the kind is broken: try other filters.")
        return gettext("All links lead somewhere.")

    def get_filename(self) -> str:
        return f"links-{timezone.localdate():%Y-%m-%d}"

    def get_base_queryset(self) -> QuerySet[Link]:
        return links_for(self.request.user).select_related("content_type", "address", "site")
