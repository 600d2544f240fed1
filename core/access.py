"""Which centres a person works in: asked through `users.CentreRole` by its name, never imported."""

from django.apps import apps
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from wagtail.models import Site


def sites_of(user: object, permission: str = "") -> QuerySet[Site]:
    """Return the centres where a person has a role, or whose role carries `permission`.

    `permission` is "app_label.codename". A superuser sees all centres, a stranger none.
    """
    if not getattr(user, "is_active", False):
        return Site.objects.none()
    if getattr(user, "is_superuser", False):
        return Site.objects.all()
    groups = Group.objects.filter(user=user)
    if permission:
        app_label, codename = permission.split(".")
        groups = groups.filter(
            permissions__codename=codename, permissions__content_type__app_label=app_label
        )
    return Site.objects.filter(pk__in=_roles().filter(group__in=groups).values("site"))


def groups_of(site: Site) -> QuerySet[Group]:
    """Return the groups of a centre's roles."""
    return Group.objects.filter(pk__in=_roles().filter(site=site).values("group"))


def _roles() -> QuerySet:
    return apps.get_model("users", "CentreRole")._default_manager.all()
