"""Who may do what with a register's row: the row's centre decides, not the model alone."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from wagtail.models import Site
from wagtail.permission_policies.sites import SitePermissionPolicy

from core import guests


class CentrePermissionPolicy(SitePermissionPolicy):
    """Permissions of roles in their own centre (GroupSitePermission).

    A permission given to a group at large, past its centre, counts for nothing here.
    """

    def _user_has_global_permission(self, user: Any, actions: Iterable[str]) -> bool:
        return False

    def sites_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[Site]:
        """Return the centres; no query past the one for all registers of the person."""
        if not (user.is_authenticated and user.is_active):
            return Site.objects.none()
        if user.is_superuser:
            return Site.objects.all()
        codenames = self._get_permission_codenames(actions)
        sites = {
            each.site_id
            for each in self.get_cached_permissions_for_user(user)
            if each.permission.content_type_id == self._content_type.pk
            and each.permission.codename in codenames
        }
        return Site.objects.filter(pk__in=sites)

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: Any
    ) -> bool:
        if super().user_has_any_permission_for_instance(user, actions, instance):
            return True
        return not isinstance(instance, Site) and guests.may(user, actions, instance)


class CentreRowPolicy(CentrePermissionPolicy):
    """The same, asked about one row: what the view of a single row uses.

    Guests of the centre may do with the row what `core.guests` says.
    """

    def __init__(self, model: Any, row: Any) -> None:
        super().__init__(model)
        self.row = row

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        return self.user_has_any_permission_for_instance(user, actions, self.row)

    def sites_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[Site]:
        sites = super().sites_user_has_any_permission_for(user, actions)
        return sites.filter(pk=self.row.site_id)
