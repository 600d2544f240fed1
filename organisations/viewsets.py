"""The registers of the app in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.viewsets import CentreViewSet
from organisations.representatives.card import OrganisationEditView
from organisations.representatives.viewsets import RepresentativeViewSet

from .desk_list import OrganisationsIndexView
from .filters import AgreementFilterSet, OrganisationFilterSet, SpecialistFilterSet
from .models import Agreement, District, Organisation, Specialist
from .panels import agreement_edit_handler, specialist_edit_handler


class OrganisationViewSet(CentreViewSet):
    """Organisations of the person's centres: search, filters, table, history, workflow."""

    model = Organisation
    edit_view_class = OrganisationEditView
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
    search_fields = ["short_name", "full_name", "inn"]
    ordering = ["short_name", "pk"]
    inspect_view_enabled = True
    index_view_class = OrganisationsIndexView
    inspect_view_fields_exclude = ["head_name", "translations"]


class DistrictViewSet(CentreViewSet):
    """Parts of the municipality."""

    model = District
    icon = "site"
    menu_label = _("Districts")
    list_display = ["name", "order"]
    list_export = ["name", "order"]
    search_fields = ["name"]


class AgreementViewSet(CentreViewSet):
    """Agreements with partners."""

    model = Agreement
    icon = "doc-full"
    menu_label = _("Agreements")
    list_display = [
        "subject",
        "partner",
        "number",
        "date",
        "until",
        Column("state", label=_("State"), accessor="state.label"),
        BooleanColumn("is_public", label=_("Published")),
    ]
    filterset_class = AgreementFilterSet
    list_export = ["subject", "partner", "organisation", "number", "date", "until"]
    list_export = [*list_export, "state.label", "is_public"]
    export_headings = {"state.label": _("State")}
    search_fields = ["subject", "number", "partner__short_name"]
    ordering = ["-date", "-pk"]
    edit_handler = agreement_edit_handler
    inspect_view_enabled = True
    copy_view_enabled = False


class SpecialistViewSet(CentreViewSet):
    """Methodologists, experts and consultants."""

    model = Specialist
    icon = "user"
    menu_label = _("Specialists")
    list_display = [
        "name",
        "position",
        "organisation",
        BooleanColumn("is_public", label=_("Published")),
    ]
    filterset_class = SpecialistFilterSet
    list_export = ["name", "position", "organisation", "hours", "phone", "email", "is_public"]
    search_fields = ["name", "position"]
    ordering = ["name", "pk"]
    edit_handler = specialist_edit_handler
    copy_view_enabled = False


class OrganisationsGroup(SnippetViewSetGroup):
    """One entry of the menu for the registers about organisations."""

    menu_label = _("Organisations")
    menu_icon = "group"
    menu_order = 290
    items = (
        OrganisationViewSet,
        RepresentativeViewSet,
        AgreementViewSet,
        SpecialistViewSet,
        DistrictViewSet,
    )
