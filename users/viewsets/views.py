"""Views of people at the desk, each closed to people of other centres."""

from typing import Any

from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.ui.tables import BooleanColumn, BulkActionsCheckboxColumn, Column, DateColumn
from wagtail.admin.views import generic
from wagtail.users.views import users as wagtail_views

from core.any_view import AnyView
from core.isolation.people import colleagues
from users import person_links
from users.access import sites_of
from users.invitations import invite
from users.models import CentreRole, Role, User
from users.people import may_delete, people_of
from users.second_step.reset import may_reset
from users.second_step.standing import has_step, steps_of


class OwnPeopleMixin(AnyView):
    """Finds only the people whom the user manages; anybody else does not exist for him."""

    def get_object(self, *args: Any, **kwargs: Any) -> User:
        person = super().get_object(*args, **kwargs)
        if not people_of(self.request.user).filter(pk=person.pk).exists():
            raise Http404
        return person


class RolesColumn(Column):
    """The person's roles in the centres of the one who looks."""

    def __init__(self, *args: Any, several_centres: bool, **kwargs: Any) -> None:
        self.several_centres = several_centres
        super().__init__(*args, **kwargs)

    def get_value(self, instance: Any) -> str:
        if instance.is_superuser:
            return gettext("Superuser")
        roles = [group.centre_role for group in instance.seen_groups]
        names = [str(r) if self.several_centres else str(r.get_role_display()) for r in roles]
        return ", ".join(names)


class IndexView(wagtail_views.IndexView):
    """List of the people of the user's centres."""

    add_item_label = _("Add a person")
    page_title = _("People")
    search_fields = ["last_name", "first_name", "middle_name", "email", "position"]

    @cached_property
    def columns(self) -> list[Column]:
        name = self._get_title_column_class(wagtail_views.UserColumn)(
            "name",
            accessor=str,
            label=_("Name"),
            sort_key="name",
            get_url=self.get_edit_url,
            classname="name",
            width="24%",
        )
        several = sites_of(self.request.user, Role.ADMINISTRATOR).count() > 1
        return [
            BulkActionsCheckboxColumn("bulk_actions", obj_type="user"),
            name,
            Column("email", label=_("E-mail"), sort_key="email", width="18%"),
            RolesColumn("roles", several_centres=several, label=_("Roles"), width="22%"),
            BooleanColumn("has_step", label=_("Second step"), width="10%"),
            BooleanColumn("is_active", label=_("Active"), sort_key="is_active", width="10%"),
            DateColumn("last_login", label=_("Last login"), sort_key="last_login", width="14%"),
        ]

    def get_base_queryset(self) -> QuerySet[User]:
        roles = CentreRole.objects.granted_by(self.request.user).values("group")
        groups = Group.objects.filter(pk__in=roles)
        groups = groups.select_related("centre_role__site").order_by("centre_role")
        return (
            people_of(self.request.user)
            .annotate(has_step=has_step())
            .select_related("wagtail_userprofile")
            .prefetch_related(Prefetch("groups", groups, to_attr="seen_groups"))
        )

    def get_delete_url(self, instance: User) -> str | None:
        if may_delete(self.request.user, instance):
            return super(wagtail_views.IndexView, self).get_delete_url(instance)
        return None


class AddView(wagtail_views.CreateView):
    """Opens an account and sends the person a letter to set a password."""

    page_title = _("Add a person")
    success_message = _("%(object)s is in the list. A letter was sent to the person.")

    def save_instance(self) -> User:
        if self.form.known:
            return self.form.save()
        return super().save_instance()

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        invite(form.instance, by=self.request.user)
        return response


class EditView(OwnPeopleMixin, wagtail_views.EditView):
    """Edits the roles and, where all of them are of the user's centres, the account."""

    success_message = _("Changes about %(object)s are saved.")
    error_message = _("The changes were not saved: see the errors below.")

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.can_delete = may_delete(request.user, self.object)

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        kwargs.pop("editing_self")
        return kwargs

    def save_instance(self) -> User:
        return generic.EditView.save_instance(self)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        invite_url = reverse("users_invite", args=[self.object.pk])
        return super().get_context_data(
            **kwargs,
            invite_url=invite_url,
            reset_step_url=self._reset_step_url(),
            links=person_links.of(self.request, self.object),
        )

    def _reset_step_url(self) -> str:
        if may_reset(self.request.user, self.object) and steps_of(self.object).exists():
            return reverse("users_reset_second_step", args=[self.object.pk])
        return ""


class DeleteView(OwnPeopleMixin, generic.DeleteView):
    """Deletes an account that belongs to the user's centres alone."""

    page_title = _("Delete the account")
    success_message = _("The account of %(object)s is deleted.")

    def get_object(self, *args: Any, **kwargs: Any) -> User:
        person = super().get_object(*args, **kwargs)
        if not may_delete(self.request.user, person):
            raise PermissionDenied
        return person


class HistoryView(OwnPeopleMixin, wagtail_views.HistoryView):
    """What was done with the account, by the people of the user's centres."""

    def get_base_queryset(self) -> QuerySet[Any]:
        entries = super().get_base_queryset()
        if self.request.user.is_superuser:
            return entries
        return entries.filter(user__in=colleagues(self.request.user).values("pk"))


class UsageView(OwnPeopleMixin, generic.UsageView):
    """Where the person is named."""


@require_POST
def invite_again(request: Any, pk: int) -> HttpResponse:
    """Send the letter once more."""
    person = people_of(request.user).filter(pk=pk, is_active=True).first()
    if person is None:
        raise Http404
    invite(person, by=request.user)
    messages.success(request, gettext("A letter was sent to %(email)s.") % {"email": person.email})
    return redirect("wagtailusers_users:edit", person.pk)
