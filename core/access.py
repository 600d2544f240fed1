"""Which centres a person works in: asked through `users.CentreRole` by its name, never imported."""

from typing import Any, NamedTuple

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from wagtail.models import Site

# who has a role in a centre but no place in it: what is theirs there comes by `core.guests` alone
GUEST_ROLES = frozenset({"representative", "expert"})


class Held(NamedTuple):
    """A role in a centre and one permission that it carries, "" for a role without any."""

    site_id: int
    role: str
    permission: str


def sites_of(user: object) -> QuerySet[Site]:
    """Return the centres where a person works; a superuser sees all, strangers and guests none."""
    if not getattr(user, "is_active", False):
        return Site.objects.none()
    if getattr(user, "is_superuser", False):
        return Site.objects.all()
    roles = apps.get_model("users", "CentreRole")._default_manager.filter(group__user=user)
    return Site.objects.filter(pk__in=roles.exclude(role__in=GUEST_ROLES).values("site"))


def guest_sites(user: object, role: str = "") -> frozenset[int]:
    """Return the keys of the centres where a person is a guest, in any role or in one."""
    roles = {role} if role else GUEST_ROLES
    return frozenset(held.site_id for held in held_by(user) if held.role in roles)


def sites_where(user: object, permission: str) -> QuerySet[Site]:
    """Return the centres where a role of the person carries "app_label.codename"."""
    if getattr(user, "is_superuser", False):
        return sites_of(user)
    carried = {held.site_id for held in _work_of(user) if held.permission == permission}
    return Site.objects.filter(pk__in=carried)


def works_in(user: object, site: Site | None) -> bool:
    """Tell whether a person works in a centre, whatever the role carries."""
    if getattr(user, "is_superuser", False):
        return bool(getattr(user, "is_active", False))
    return site is not None and any(held.site_id == site.pk for held in _work_of(user))


def works_somewhere(user: object) -> bool:
    """Tell whether a person has a place in some centre: a guest has none."""
    if getattr(user, "is_superuser", False):
        return bool(getattr(user, "is_active", False))
    return bool(_work_of(user))


def works_where(user: object, permission: str) -> bool:
    """Tell whether a role of the person carries the permission in some centre."""
    if getattr(user, "is_superuser", False):
        return bool(getattr(user, "is_active", False))
    return any(held.permission == permission for held in _work_of(user))


def holds(user: object, site_id: int, permission: str) -> bool:
    """Tell whether a role of the person carries the permission in one centre."""
    if getattr(user, "is_superuser", False):
        return bool(getattr(user, "is_active", False))
    return any(h.site_id == site_id and h.permission == permission for h in _work_of(user))


def held_by(user: Any) -> frozenset[Held]:
    """Return the person's roles with what each carries; one query for the life of the object."""
    if not getattr(user, "is_active", False):
        return frozenset()
    if not hasattr(user, "_held_roles"):
        roles = apps.get_model("users", "CentreRole")._default_manager.filter(group__user=user)
        carried = "group__permissions__"
        rows = roles.values_list(
            "site_id", "role", f"{carried}content_type__app_label", f"{carried}codename"
        )
        user._held_roles = frozenset(
            Held(site_id, role, f"{app_label}.{codename}" if codename else "")
            for site_id, role, app_label, codename in rows
        )
    return user._held_roles


def _work_of(user: object) -> list[Held]:
    return [held for held in held_by(user) if held.role not in GUEST_ROLES]


def people_where(site: Site, permission: str) -> QuerySet:
    """Return the people whose role in the centre carries "app_label.codename"."""
    app_label, codename = permission.split(".")
    roles = apps.get_model("users", "CentreRole")._default_manager.filter(
        site=site,
        group__permissions__codename=codename,
        group__permissions__content_type__app_label=app_label,
    )
    people = get_user_model()._default_manager.filter(is_active=True)
    return people.filter(groups__in=roles.values("group")).distinct()
