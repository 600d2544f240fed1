"""All programmes of the centres where a person works (Тверь 3.1.2)."""

from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.widgets.button import Button

from core.centres import under
from core.reports import CountedReport
from core.viewsets import CentrePermissionPolicy
from exchange.desk.access import targets_for
from organisations.models import Organisation
from programmes.catalogue import loading
from programmes.catalogue.definition import COLUMNS
from programmes.choices import Status
from programmes.models import ProgrammePage
from programmes.register.filters import ACTIONS, ProgrammeFilterSet, sites_for
from search.lists import Column as TableColumn

EXPORTED = ("live", "navigator_status", "navigator_checked_on", "latest_revision_created_at")
# the table of the catalogue with what only the desk is told: an import takes it back
EXPORT_COLUMNS = (
    *COLUMNS,
    TableColumn("status", _("Status"), lambda page: Status(page.status).label),
    TableColumn(
        "navigator_status",
        _("Status in the Navigator"),
        lambda page: page.get_navigator_status_display(),
    ),
    TableColumn("navigator_checked_on", _("Checked with the Navigator on")),
    TableColumn("latest_revision_created_at", _("Changed")),
)


class ProgrammesRegister(CountedReport):
    """The list: statuses as the state dictionary names them, filters with numbers, files."""

    page_title = _("Register of programmes")
    header_icon = "table"
    model = ProgrammePage
    filterset_class = ProgrammeFilterSet
    index_url_name = "programmes_register"
    index_results_url_name = "programmes_register_results"
    default_ordering = "-latest_revision_created_at"
    is_searchable = True
    search_fields = ["title", "draft_title", "full_title", "organisation__short_name"]
    search_backend_name = None
    no_results_message = _("No programme fits: loosen the filters.")
    columns = [
        TitleColumn(
            "draft_title",
            label=_("Programme"),
            sort_key="draft_title",
            get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
        ),
        Column("organisation", label=_("Organisation"), width="18%"),
        Column("direction", label=_("Direction"), width="13%"),
        Column("status_words", label=_("Status"), width="11%"),
        Column("get_navigator_status_display", label=_("Navigator"), width="11%"),
        DateColumn("places_on", label=_("Places counted on"), sort_key="places_on", width="10%"),
        DateColumn(
            "latest_revision_created_at",
            label=_("Changed"),
            sort_key="latest_revision_created_at",
            width="9%",
        ),
    ]
    export_columns = EXPORT_COLUMNS

    @staticmethod
    def may_read(user: Any) -> bool:
        """Tell whether the person works with the register of some centre."""
        return bool(CentrePermissionPolicy(Organisation).user_has_any_permission(user, ACTIONS))

    def get_filename(self) -> str:
        return "programmes"

    def get_base_queryset(self) -> Any:
        paths = sites_for(self.request.user).values_list("root_page__path", flat=True)
        pages = ProgrammePage.objects.filter(under(paths), alias_of=None)
        return pages.with_status().with_enrolment().select_related("organisation", "direction")

    def filter_queryset(self, queryset: Any) -> Any:
        """Load the columns of the table once the filters have said what is in it."""
        found = super().filter_queryset(queryset)
        if not self.is_export:
            return found
        sites = list(sites_for(self.request.user)[:2])
        table = loading.for_table(found, sites[0] if len(sites) == 1 else None)
        return table.select_related(None).only(*loading.TABLE_FIELDS, *EXPORTED)

    def decorate_paginated_queryset(self, object_list: Any) -> list[ProgrammePage]:
        """Give each programme the words of its status."""
        for page in object_list:
            page.status_words = str(Status(page.status).label)
        return object_list

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Lead to the import for those who may fill the register."""
        buttons = [*super().header_more_buttons]
        if any(each.model is ProgrammePage for each in targets_for(self.request.user)):
            url = reverse("exchange_upload", args=["programmes"])
            label = _now("Import from a file")
            buttons.append(Button(label, url=url, icon_name="upload", priority=30))
        return buttons
