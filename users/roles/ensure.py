"""Makes the groups of a centre and their permissions, in that centre only."""

from collections.abc import Iterable

from django.apps import apps
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

from core.centres import roots_of
from users.models import CentreRole, Role
from users.roles.naming import group_name
from users.roles.registry import granted

PAGE_ACTIONS: dict[str, tuple[str, ...]] = {
    Role.ADMINISTRATOR: ("add", "change", "publish", "lock", "unlock"),
    Role.EDITOR: ("add", "change", "publish", "lock", "unlock"),
    Role.AUTHOR: ("add",),
}


@transaction.atomic
def ensure_roles(site: Site, collection: Collection | None = None) -> list[CentreRole]:
    """Make the roles of a centre that are missing, and the permissions that they lack.

    Nothing that is there is changed or taken away: a group may be renamed or given more by a
    superuser. `collection` is the centre's own; by default `core.centres` is asked for it.
    """
    hooks.search_for_hooks()  # register viewsets there say which models are limited to a centre
    collections = [collection] if collection else centre_collections(site)
    return [_ensure(site, role, collections) for role in Role]


def centre_collections(site: Site) -> list[Collection]:
    """Return the collections of a centre, none while it has none."""
    try:
        from core.centres import collection_of
    except ImportError:
        return []
    found = collection_of(site)
    return [found] if found else []


def _ensure(site: Site, role: Role, collections: list[Collection]) -> CentreRole:
    held = CentreRole.objects.filter(site=site, role=role).select_related("group").first()
    if held is None:
        group = Group.objects.create(name=group_name(site, role))
        held = CentreRole.objects.create(site=site, role=role, group=group)
    for page in roots_of(site):
        for permission in page_permissions(PAGE_ACTIONS.get(role, ())):
            GroupPagePermission.objects.get_or_create(
                group=held.group, page=page, permission=permission
            )
    for name in granted(role):
        _give(held, find_permission(name), collections)
    return held


def _give(held: CentreRole, permission: Permission, collections: list[Collection]) -> None:
    """Limit the permission to the centre where its model knows centres or collections."""
    model = permission.content_type.model_class()
    if model and issubclass(model, Collection | CollectionMember):
        for collection in collections:
            GroupCollectionPermission.objects.get_or_create(
                group=held.group, collection=collection, permission=permission
            )
    elif model and isinstance(_policy(model), SitePermissionPolicy):
        GroupSitePermission.objects.get_or_create(
            group=held.group, site=held.site, permission=permission
        )
    else:
        held.group.permissions.add(permission)


def _policy(model: type[Model]) -> BasePermissionPolicy | None:
    return policy_registry.get_by_type(model, fallback=False)


def page_permissions(actions: Iterable[str]) -> Iterable[Permission]:
    """Return the page permissions for actions such as "publish"."""
    return Permission.objects.filter(
        content_type__app_label="wagtailcore",
        content_type__model="page",
        codename__in=[f"{action}_page" for action in actions],
    )


def find_permission(name: str) -> Permission:
    """Return the permission "app_label.codename"; raise LookupError where there is none."""
    app_label, codename = name.split(".", 1)
    found = (
        Permission.objects.filter(content_type__app_label=app_label, codename=codename)
        .select_related("content_type")
        .first()
    )
    if found is None:
        known = apps.is_installed(app_label)
        raise LookupError(f"No permission {name} (app label {'known' if known else 'unknown'})")
    return found
