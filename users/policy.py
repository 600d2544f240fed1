"""Who may do what with people at the desk; asked by every view of Wagtail about people."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.permission_policies import BasePermissionPolicy

from users.models import Role, User
from users.people import manages_people, may_delete, people_of


class PeoplePolicy(BasePermissionPolicy):
    """Administrators manage the people of their centres.

    No record of a permission on accounts is ever given to a group: code that asks Django's
    `has_perm` knows nothing of centres, so it must hear "no".
    """

    def user_has_permission(self, user: Any, action: str) -> bool:
        return manages_people(user)

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet[User]:
        administrators = Q(groups__centre_role__role=Role.ADMINISTRATOR)
        managers = User.objects.filter(Q(is_superuser=True) | administrators, is_active=True)
        return managers.distinct()

    def user_has_permission_for_instance(self, user: Any, action: str, instance: User) -> bool:
        if not people_of(user).filter(pk=instance.pk).exists():
            return False
        return action != "delete" or may_delete(user, instance)

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[User]:
        return people_of(user)


class SuperuserPolicy(BasePermissionPolicy):
    """Groups reach over the bounds of a centre: only a superuser touches them."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return bool(user.is_active and user.is_superuser)

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet[User]:
        return User.objects.filter(is_active=True, is_superuser=True)
