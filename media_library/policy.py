"""Who may do what with pictures and documents."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Collection
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy

from core import guests

# a file that stands on a page must not change past the review: guests bring files and choose them
OF_GUESTS = frozenset({"add", "choose"})


class FilesPolicy(CollectionOwnershipPermissionPolicy):
    """Wagtail's permissions by collections; guests of a centre add and choose in their own."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return super().user_has_permission(user, action) or self._let_in(user, {action}).exists()

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: Any
    ) -> bool:
        if super().user_has_any_permission_for_instance(user, actions, instance):
            return True
        chosen = set(actions) & {"choose"}
        return self._let_in(user, chosen).filter(pk=instance.collection_id).exists()

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[Any]:
        found = super().instances_user_has_any_permission_for(user, actions)
        own = self._let_in(user, set(actions) & {"choose"})
        if not guests.is_guest(user):
            return found
        rows = self.model._default_manager
        return rows.filter(Q(pk__in=found.values("pk")) | Q(collection__in=own))

    def collections_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[Collection]:
        found = super().collections_user_has_any_permission_for(user, actions)
        own = self._let_in(user, actions)
        if not guests.is_guest(user):
            return found
        return Collection.objects.filter(Q(pk__in=found.values("pk")) | Q(pk__in=own.values("pk")))

    def _let_in(self, user: Any, actions: Iterable[str]) -> QuerySet[Collection]:
        if OF_GUESTS.isdisjoint(actions):
            return Collection.objects.none()
        return guests.collections(user)
