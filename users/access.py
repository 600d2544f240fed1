"""Who works where: the questions every app asks about a person and a centre."""

from typing import Any

from wagtail.models import Site

from core import access
from users.models import Role

REPORT_READERS = (Role.ADMINISTRATOR, Role.EDITOR, Role.OBSERVER)


def roles_of(user: Any) -> frozenset[tuple[int, str]]:
    """Return the person's roles as (site id, role); one query for the life of the object."""
    return frozenset((held.site_id, held.role) for held in access.held_by(user))


def sites_of(user: Any, *roles: Role) -> Any:
    """Return the centres where the person has a role (one of those named); a superuser has all."""
    if not (user.is_authenticated and user.is_active):
        return Site.objects.none()
    if user.is_superuser:
        return Site.objects.all()
    ids = {site_id for site_id, role in roles_of(user) if not roles or role in roles}
    return Site.objects.filter(pk__in=ids)


def has_role(user: Any, site: Site, *roles: Role) -> bool:
    """Tell whether the person has one of the roles (or any, if none is named) in the centre.

    A superuser may do what every role may, so the answer for him is always yes.
    """
    if user.is_authenticated and user.is_active and user.is_superuser:
        return True
    return any(
        site_id == site.pk and (not roles or role in roles) for site_id, role in roles_of(user)
    )


def sees_reports(user: Any) -> bool:
    """Tell whether the person reads the reports of some centre."""
    if not (user.is_authenticated and user.is_active):
        return False
    return user.is_superuser or any(role in REPORT_READERS for _, role in roles_of(user))
