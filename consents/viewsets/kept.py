"""Registers whose rows are never deleted by hand: a log with holes proves nothing."""

from collections.abc import Iterable
from typing import Any, NoReturn

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import DeleteView, IndexView

from core.viewsets import CentrePermissionPolicy, CentreViewSet


class KeptPolicy(CentrePermissionPolicy):
    """Permissions of roles in their own centre; nobody deletes, not even a superuser."""

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        wanted = set(actions) - {"delete"}
        return bool(wanted) and super().user_has_any_permission(user, wanted)

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: Any
    ) -> bool:
        wanted = set(actions) - {"delete"}
        return bool(wanted) and super().user_has_any_permission_for_instance(user, wanted, instance)


class ForbiddenDeleteView(DeleteView):
    """Refuses everyone."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> NoReturn:
        raise PermissionDenied


class KeptIndexView(IndexView):
    """A list without boxes to tick: there is nothing to do with several rows at once."""

    @cached_property
    def columns(self) -> list[Any]:
        """Leave out the boxes."""
        return [each for each in super().columns if not isinstance(each, BulkActionsCheckboxColumn)]


class KeptViewSet(CentreViewSet):
    """A register of a centre whose rows stay; retention erases the persons in them."""

    copy_view_enabled = False
    index_view_class = KeptIndexView
    delete_view_class = ForbiddenDeleteView
    search_backend_name = None
    add_to_admin_menu = False

    def on_register(self) -> None:
        super().on_register()
        policy_registry.register(self.model, KeptPolicy(self.model), exact_class=True)

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_common_view_kwargs(**{"delete_url_name": None, **kwargs})
