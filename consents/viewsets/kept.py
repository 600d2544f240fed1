"""Registers whose rows are never deleted by hand: a log with holes proves nothing."""

from collections.abc import Iterable
from typing import Any, NoReturn

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import DeleteView

from core.viewsets import CentrePermissionPolicy, CentreViewSet


class KeptPolicy(CentrePermissionPolicy):
    """Permissions of roles in their own centre; nobody deletes, not even a superuser."""

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        return super().user_has_any_permission(user, set(actions) - {"delete"})

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: Any
    ) -> bool:
        wanted = set(actions) - {"delete"}
        return super().user_has_any_permission_for_instance(user, wanted, instance)


class ForbiddenDeleteView(DeleteView):
    """Refuses everyone."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> NoReturn:
        raise PermissionDenied


class KeptViewSet(CentreViewSet):
    """A register of a centre whose rows stay; retention erases the persons in them."""

    copy_view_enabled = False
    delete_view_class = ForbiddenDeleteView
    search_backend_name = None
    add_to_admin_menu = False

    def on_register(self) -> None:
        super().on_register()
        policy_registry.register(self.model, KeptPolicy(self.model), exact_class=True)

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_common_view_kwargs(**{"delete_url_name": None, **kwargs})
