"""Who may do what with a register's row: the row's centre decides, not the model alone."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from wagtail.models import Site
from wagtail.permission_policies.sites import SitePermissionPolicy


class CentrePermissionPolicy(SitePermissionPolicy):
    """Permissions of roles in their own centre (GroupSitePermission).

    A permission given to a group at large, past its centre, counts for nothing here.
    """

    def _user_has_global_permission(self, user: Any, actions: Iterable[str]) -> bool:
        return False


class CentreSitePolicy(CentrePermissionPolicy):
    """The same, asked about one centre: what the view of a single row uses."""

    def __init__(self, model: Any, site: Site) -> None:
        super().__init__(model)
        self.site = site

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        return self.user_has_any_permission_for_instance(user, actions, self.site)

    def sites_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[Site]:
        sites = super().sites_user_has_any_permission_for(user, actions)
        return sites.filter(pk=self.site.pk)
