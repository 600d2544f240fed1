"""The register of representatives in the admin."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import CreateView, EditView

from core.viewsets import CentreViewSet
from organisations.representatives.filters import RepresentativeFilterSet
from organisations.representatives.forms import NewRepresentativeForm, RepresentativeForm
from organisations.representatives.inviting import send_letter
from organisations.representatives.models import Representative

DAYS = FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")])
new_panels = ObjectList(
    [
        FieldPanel("organisation"),
        FieldPanel("email"),
        FieldRowPanel([FieldPanel("last_name"), FieldPanel("first_name")]),
        FieldRowPanel([FieldPanel("middle_name"), FieldPanel("position")]),
        DAYS,
    ],
    base_form_class=NewRepresentativeForm,
)


class AddView(CreateView):
    """Invites a person; from the card or from the list of people half of it is filled in."""

    form: NewRepresentativeForm

    success_message = _("The invitation is sent. “%(object)s”")

    def get_panel(self) -> Any:
        return new_panels.bind_to_model(self.model)

    def get_form_class(self) -> Any:
        return self.panel.get_form_class()

    def get_initial(self) -> dict[str, Any]:
        given = self.request.GET
        named = {name: given[name] for name in ("organisation", "email") if name in given}
        return super().get_initial() | named

    def save_instance(self) -> Representative:
        """Account, role and representation are one deed, which logs itself."""
        return self.form.save()

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        send_letter(form.instance, by=self.request.user)
        return response


class RepresentativeViewSet(CentreViewSet):
    """Who speaks for which organisation, and till when."""

    model = Representative
    icon = "user"
    menu_label = _("Representatives")
    add_view_class = AddView
    edit_view_class = EditView
    edit_handler = ObjectList([DAYS], base_form_class=RepresentativeForm)
    list_display = [
        "user",
        "organisation",
        "valid_from",
        "valid_until",
        BooleanColumn("is_valid", label=_("Valid")),
    ]
    list_export = ["user", "organisation", "valid_from", "valid_until", "is_valid"]
    export_headings = {"is_valid": _("Valid")}
    filterset_class = RepresentativeFilterSet
    search_fields = ["user__last_name", "user__email", "organisation__short_name"]
    ordering = ["organisation__short_name", "pk"]
    copy_view_enabled = False
    inspect_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Representative]:
        return super().get_queryset(request).select_related("user", "organisation")
