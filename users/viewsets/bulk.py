"""Actions on several people at once, closed by centre like the single ones."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.shortcuts import get_list_or_404
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.users.views import bulk_actions
from wagtail.users.views.bulk_actions.user_bulk_action import UserBulkAction

from users.models import CentreRole, User
from users.people import may_delete, owns_account, people_of
from users.role_log import log_roles


class OwnPeopleBulkMixin(UserBulkAction):
    """Offers only the people whom the user manages."""

    def get_queryset(self, model: type[User], object_ids: list[Any]) -> list[User]:
        return get_list_or_404(people_of(self.request.user), pk__in=object_ids)

    def get_all_objects_in_listing_query(self, parent_id: Any) -> QuerySet:
        listed = super().get_all_objects_in_listing_query(parent_id)
        return listed.filter(pk__in=people_of(self.request.user).values("pk"))


class RoleForm(forms.Form):
    """One role to give."""

    role = forms.ModelChoiceField(CentreRole.objects.none(), label=_("Role"))

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        role: Any = self.fields["role"]
        role.queryset = CentreRole.objects.granted_by(user).select_related("site")


class GiveRole(OwnPeopleBulkMixin, bulk_actions.AssignRoleBulkAction):
    """Gives a role of the user's own centre."""

    form_class = RoleForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def check_perm(self, obj: User) -> bool:
        return people_of(self.request.user).filter(pk=obj.pk).exists()

    def get_execution_context(self) -> dict[str, Any]:
        return {**super().get_execution_context(), "by": self.request.user}

    @classmethod
    def execute_action(
        cls, objects: list[User], *, role: CentreRole, by: User, **kwargs: Any
    ) -> tuple[int, int]:
        for person in objects:
            person.groups.add(role.group)
            log_roles(person, [role], [], by=by)
        return len(objects), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        return ngettext(
            "The role is given to %(count)d person.",
            "The role is given to %(count)d people.",
            num_parent_objects,
        ) % {"count": num_parent_objects}


class SetActive(OwnPeopleBulkMixin, bulk_actions.SetActiveStateBulkAction):
    """Opens and closes accounts that belong to the user's centres alone."""

    def check_perm(self, obj: User) -> bool:
        return owns_account(self.request.user, obj)


class Delete(OwnPeopleBulkMixin, bulk_actions.DeleteBulkAction):
    """Deletes accounts that belong to the user's centres alone."""

    def check_perm(self, obj: User) -> bool:
        return may_delete(self.request.user, obj)
