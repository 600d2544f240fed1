"""Register of requests for withdrawal."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column

from consents.models import WithdrawalRequest
from consents.viewsets.kept import KeptViewSet


class WithdrawalRequestViewSet(KeptViewSet):
    """Requests of people, the most urgent first; those on paper are written down here."""

    model = WithdrawalRequest
    icon = "mail"
    menu_label = _("Requests for withdrawal")
    inspect_view_enabled = True
    list_display = [
        "__str__",
        "received_at",
        Column("status", label=_("state"), accessor="get_status_display", sort_key="status"),
        "answer_due",
        "removal_due",
        BooleanColumn("is_overdue", label=_("late")),
    ]
    list_filter = ["status"]
    ordering = ["answer_due", "pk"]
    search_fields = ["contact"]
