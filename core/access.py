"""Which centres a person works in: asked through `users.CentreRole` by its name, never imported."""

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from wagtail.models import Site


def sites_of(user: object) -> QuerySet[Site]:
    """Return the centres where a person has a role; a superuser sees all, a stranger none."""
    if not getattr(user, "is_active", False):
        return Site.objects.none()
    if getattr(user, "is_superuser", False):
        return Site.objects.all()
    roles = apps.get_model("users", "CentreRole")._default_manager.all()
    return Site.objects.filter(pk__in=roles.filter(group__user=user).values("site"))


def sites_where(user: object, permission: str) -> QuerySet[Site]:
    """Return the centres where a role of the person carries "app_label.codename"."""
    if getattr(user, "is_superuser", False):
        return sites_of(user)
    app_label, codename = permission.split(".")
    roles = apps.get_model("users", "CentreRole")._default_manager.filter(
        group__user=user,
        group__permissions__codename=codename,
        group__permissions__content_type__app_label=app_label,
    )
    return sites_of(user).filter(pk__in=roles.values("site"))


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
