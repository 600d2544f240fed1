"""Makes the groups of a centre and their permissions, in that centre only."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Model
from wagtail import hooks
from wagtail.models import (
    Collection,
    CollectionMember,
    GroupCollectionPermission,
    GroupPagePermission,
    GroupSitePermission,
    Site,
)
from wagtail.permission_policies import BasePermissionPolicy
from wagtail.permission_policies.sites import SitePermissionPolicy
from wagtail.permissions import policy_registry

from core.centres import collection_of, roots_of
from users.models import CentreRole, Role
from users.roles.naming import group_name
from users.roles.registry import granted

Permissions = dict[str, Permission]

PUBLISHING = ("add", "change", "publish", "lock", "unlock")
PAGE_ACTIONS: dict[str, tuple[str, ...]] = {
    Role.ADMINISTRATOR: PUBLISHING,
    Role.EDITOR: PUBLISHING,
    Role.AUTHOR: ("add",),
}


@transaction.atomic
def ensure_roles(site: Site, collection: Collection | None = None) -> list[CentreRole]:
    """Make the roles of a centre that are missing, and the permissions that they lack.

    Nothing that is there is changed or taken away: a group may be renamed or given more by a
    superuser. `collection` is the centre's own; by default `core.centres` is asked for it.
    Raises LookupError for a declared permission that does not exist.
    """
    hooks.search_for_hooks()  # register viewsets there say which models are limited to a centre
    collection = collection or collection_of(site)
    permissions = find_permissions({name for role in Role for name in _all_of(role)})
    held = _ensure_groups(site)
    for each in held:
        _give_pages(each, permissions)
        _give_declared(each, permissions, collection)
    return held


def _page_names(role: str) -> list[str]:
    return [f"wagtailcore.{action}_page" for action in PAGE_ACTIONS.get(role, ())]


def _all_of(role: str) -> list[str]:
    return _page_names(role) + granted(role)


def find_permissions(names: set[str]) -> Permissions:
    """Return permissions by "app_label.codename"; raise LookupError naming those there are not."""
    codenames = [name.partition(".")[2] for name in names]
    rows = Permission.objects.filter(codename__in=codenames).select_related("content_type")
    found = {f"{row.content_type.app_label}.{row.codename}": row for row in rows}
    if missing := names - found.keys():
        raise LookupError(f"No such permissions: {', '.join(sorted(missing))}")
    return found


def _ensure_groups(site: Site) -> list[CentreRole]:
    made = {
        row.role: row for row in CentreRole.objects.for_site(site).select_related("group", "site")
    }
    for role in Role:
        if role not in made:
            group = Group.objects.create(name=group_name(site, role))
            made[role] = CentreRole.objects.create(site=site, role=role, group=group)
    return [made[role] for role in Role]


def _give_pages(held: CentreRole, permissions: Permissions) -> None:
    GroupPagePermission.objects.bulk_create(
        [
            GroupPagePermission(group=held.group, page=page, permission=permissions[name])
            for page in roots_of(held.site)
            for name in _page_names(held.role)
        ],
        ignore_conflicts=True,
    )


def _give_declared(
    held: CentreRole, permissions: Permissions, collection: Collection | None
) -> None:
    """Limit each permission to the centre where its model knows centres or collections."""
    plain, by_site, by_collection = [], [], []
    for permission in (permissions[name] for name in granted(held.role)):
        model = permission.content_type.model_class()
        record = {"group": held.group, "permission": permission}
        if model and issubclass(model, Collection | CollectionMember):
            if collection:
                by_collection.append(GroupCollectionPermission(collection=collection, **record))
        elif model and isinstance(_policy(model), SitePermissionPolicy):
            by_site.append(GroupSitePermission(site=held.site, **record))
        else:
            plain.append(permission)
    GroupCollectionPermission.objects.bulk_create(by_collection, ignore_conflicts=True)
    GroupSitePermission.objects.bulk_create(by_site, ignore_conflicts=True)
    held.group.permissions.add(*plain)


def _policy(model: type[Model]) -> BasePermissionPolicy | None:
    return policy_registry.get_by_type(model, fallback=False)
