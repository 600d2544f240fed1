"""The registers of the app in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.viewsets import CentreViewSet
from exchange.desk.from_register import ImportableIndexView

from .filters import OrganisationFilterSet
from .models import District, Organisation


class OrganisationViewSet(CentreViewSet):
    """Organisations of the person's centres: search, filters, table, history, workflow."""

    model = Organisation
    icon = "group"
    menu_label = _("Register of organisations")
    list_display = [
        "short_name",
        "kind",
        "department",
        "district",
        "inn",
        BooleanColumn("live", label=_("Published")),
    ]
    filterset_class = OrganisationFilterSet
    list_export = [
        "short_name",
        "full_name",
        "kind",
        "department",
        "district",
        "locality",
        "inn",
        "ogrn",
        "phone",
        "email",
        "website",
        "live",
    ]
    search_fields = ["short_name", "full_name", "inn"]
    ordering = ["short_name", "pk"]
    inspect_view_enabled = False
    index_view_class = ImportableIndexView


class DistrictViewSet(CentreViewSet):
    """Parts of the municipality."""

    model = District
    icon = "site"
    menu_label = _("Districts")
    list_display = ["name", "order"]
    search_fields = ["name"]


class OrganisationsGroup(SnippetViewSetGroup):
    """One entry of the menu for the registers about organisations."""

    menu_label = _("Organisations")
    menu_icon = "group"
    menu_order = 290
    items = (OrganisationViewSet, DistrictViewSet)
