"""The register of acts in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn

from core.viewsets import CentreViewSet

from .models import NormativeAct


class NormativeActViewSet(CentreViewSet):
    """Acts of the person's centres: search, filters, table, history, workflow."""

    model = NormativeAct
    icon = "doc-full"
    menu_label = _("Acts")
    add_to_admin_menu = True
    menu_order = 300
    list_display = [
        "title",
        "kind",
        "number",
        "date",
        "level",
        "status",
        BooleanColumn("live", label=_("Published")),
    ]
    list_filter = ["kind", "level", "status", "topic", "role", "live"]
    list_export = ["kind", "level", "issuer", "number", "date", "title", "status", "topic", "live"]
    search_fields = ["title", "number", "issuer"]
    ordering = ["-date", "-pk"]
    inspect_view_enabled = False
