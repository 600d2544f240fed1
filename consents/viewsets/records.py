"""Register of given and withdrawn consents."""

from typing import Any

from django.urls import URLPattern, path
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import EditView, InspectView

from consents.admin_urls import register_url
from consents.filters import ConsentRecordFilterSet
from consents.forms.admin import ConsentRecordForm
from consents.models import ConsentRecord
from consents.viewsets.actions import WithdrawView
from consents.viewsets.chooser import ConsentChooserViewSet
from consents.viewsets.export import ExportView
from consents.viewsets.kept import KeptIndexView, KeptViewSet
from consents.viewsets.scan import ScanView


class _RecordButtons:
    """Buttons over one consent, each only for those who may."""

    object: ConsentRecord
    user_has_permission: Any

    def action_buttons(self) -> list[Button]:
        """Return «open the scan» and «withdraw» where they make sense and are allowed."""
        found = []
        if self.object.scan and self.user_has_permission("openscan"):
            found.append(
                Button(_("Open the scan"), url=self.address("scan"), icon_name="lock-open")
            )
        if not self.object.withdrawn_at and self.user_has_permission("withdraw"):
            found.append(Button(_("Withdraw"), url=self.address("withdraw"), icon_name="cross"))
        return found

    def address(self, action: str) -> str:
        """Return the address of an action over this consent."""
        return register_url(ConsentRecord, action, self.object.pk)


class RecordEditView(_RecordButtons, EditView):
    """Changes the term and the scan; what was agreed to stays."""

    @cached_property
    def header_buttons(self) -> list[Button]:
        """Offer the scan and the withdrawal."""
        return [*super().header_buttons, *self.action_buttons()]


class RecordInspectView(_RecordButtons, InspectView):
    """Shows a consent to those who may not change it."""

    @cached_property
    def header_buttons(self) -> list[Button]:
        """Offer the scan and the withdrawal."""
        return [*super().header_buttons, *self.action_buttons()]


class RecordIndexView(KeptIndexView):
    """The log with the export for those who may."""

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Offer the export."""
        buttons = list(super().header_more_buttons)
        if self.user_has_permission("export"):
            url = register_url(ConsentRecord, "export")
            buttons.append(Button(_("Export for an inspection"), url=url, icon_name="download"))
        return buttons


class ConsentRecordViewSet(KeptViewSet):
    """The log of consents of a centre."""

    model = ConsentRecord
    icon = "lock"
    menu_label = _("Log of consents")
    index_view_class = RecordIndexView
    edit_view_class = RecordEditView
    inspect_view_class = RecordInspectView
    chooser_viewset_class = ConsentChooserViewSet
    inspect_view_enabled = True
    inspect_view_fields = [
        "text",
        "subject",
        "given_by",
        "given_at",
        "until",
        "withdrawn_at",
        "lapsed_at",
        "erased_at",
        "recorded_by",
    ]
    list_display = [
        "__str__",
        "subject",
        "get_given_by_display",
        "until",
        Column("state", label=_("state"), accessor="state.label"),
    ]
    filterset_class = ConsentRecordFilterSet
    search_fields = ["subject"]
    edit_handler = ObjectList(
        [
            FieldPanel("text"),
            FieldPanel("subject"),
            FieldPanel("given_by"),
            FieldPanel("given_at"),
            FieldPanel("until"),
            FieldPanel("scan"),
        ],
        base_form_class=ConsentRecordForm,
    )

    def get_queryset(self, request: Any) -> Any:
        return super().get_queryset(request).select_related("text")

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("withdraw/<int:pk>/", self.construct_view(WithdrawView), name="withdraw"),
            path("scan/<int:pk>/", self.construct_view(ScanView), name="scan"),
            path("export/", self.construct_view(ExportView), name="export"),
        ]
