"""Who may do what with a register's row: the row's centre decides, not the model alone."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from wagtail.models import Site
from wagtail.permission_policies.base import ModelPermissionPolicy

from core import access


class CentrePermissionPolicy(ModelPermissionPolicy):
    """A role's permissions count in the role's own centre only."""

    def sites_for(self, user: Any, actions: Iterable[str]) -> QuerySet[Site]:
        """Return the centres where a person may do any of the actions."""
        found = Site.objects.none()
        for action in actions:
            found = found | access.sites_of(user, self._get_permission_name(action))
        return found.distinct()

    def user_has_permission(self, user: Any, action: str) -> bool:
        return self.sites_for(user, [action]).exists()

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return self.sites_for(user, [action]).filter(pk=instance.site_id).exists()

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> QuerySet:
        rows = self.model._default_manager.all()
        return rows.filter(site__in=self.sites_for(user, actions).values("pk"))


class CentreSitePolicy(CentrePermissionPolicy):
    """The same, asked about one centre: what the view of a single row uses."""

    def __init__(self, model: Any, site_id: int) -> None:
        super().__init__(model)
        self.site_id = site_id

    def user_has_permission(self, user: Any, action: str) -> bool:
        return self.sites_for(user, [action]).filter(pk=self.site_id).exists()
