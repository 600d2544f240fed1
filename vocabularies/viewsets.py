"""Registers of words in the admin."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.views.snippets import DeleteView, SnippetViewSet, SnippetViewSetGroup

from core.viewsets import CentreViewSet
from vocabularies.forms import TermForm, TermLabelForm
from vocabularies.models import Term, TermLabel


class TermPolicy(ModelPermissionPolicy):
    """Words belong to all centres, so superusers alone change them; a seeded one stays."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return bool(user.is_active and user.is_superuser)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return bool(user.is_active and user.is_superuser)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        kept = action == "delete" and bool(instance.seeded)
        return not kept and self.user_has_permission(user, action)


class TermDeleteView(DeleteView):
    """Deletes a superuser's own words; Wagtail's view itself asks about the model only."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.user_has_permission_for_instance("delete", self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class TermViewSet(SnippetViewSet):
    """Common words of all centres."""

    model = Term
    icon = "list-ul"
    menu_label = _("Terms")
    add_to_admin_menu = False
    copy_view_enabled = False
    delete_view_class = TermDeleteView
    list_display = [
        "name",
        Column(
            "vocabulary",
            label=_("vocabulary"),
            accessor="get_vocabulary_display",
            sort_key="vocabulary",
        ),
        "code",
        "order",
        BooleanColumn("active"),
    ]
    list_filter = ["vocabulary", "active"]
    list_export = ["vocabulary", "code", "name", "short_name", "aliases", "order", "active"]
    search_fields = ["name", "code"]
    search_backend_name = None
    edit_handler = ObjectList(
        [
            FieldPanel("vocabulary"),
            FieldPanel("code"),
            FieldPanel("name"),
            FieldPanel("short_name"),
            FieldPanel("aliases"),
            FieldPanel("design_key"),
            FieldPanel("order"),
            FieldPanel("active"),
            FieldPanel("translations"),
        ],
        base_form_class=TermForm,
    )

    def on_register(self) -> None:
        register_permission_policy(Term, TermPolicy(Term), exact_class=True)
        super().on_register()


class TermLabelViewSet(CentreViewSet):
    """Own names of words in a centre."""

    model = TermLabel
    icon = "tag"
    menu_label = _("Own names of terms")
    add_to_admin_menu = False
    copy_view_enabled = False
    list_display = ["name", "term", "site"]
    search_fields = ["name"]
    search_backend_name = None
    edit_handler = ObjectList(
        [FieldPanel("term", widget=forms.Select), FieldPanel("name"), FieldPanel("translations")],
        base_form_class=TermLabelForm,
    )


class VocabulariesGroup(SnippetViewSetGroup):
    """Vocabularies in the menu of the admin."""

    items = (TermViewSet, TermLabelViewSet)
    menu_label = _("Vocabularies")
    menu_icon = "list-ul"
    menu_order = 710
    add_to_admin_menu = True
