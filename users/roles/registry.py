"""What each role may do, declared by the apps in `<app>/grants.py`."""

from collections import defaultdict

from users.models import Role

_grants: dict[str, list[str]] = defaultdict(list)


def grant(role: Role, *permissions: str) -> None:
    """Give a role permissions named "app_label.codename".

    `ensure_roles` turns each into a record limited to the centre (its site or its collections)
    where the model's permission policy knows such limits, else into a plain permission.
    """
    for permission in permissions:
        app_label, dot, codename = permission.partition(".")
        if not (app_label and dot and codename):
            raise ValueError(f"Write the permission as app_label.codename, not {permission!r}")
        if permission not in _grants[role]:
            _grants[role].append(permission)


def granted(role: str) -> list[str]:
    """Return the permissions declared for a role."""
    return list(_grants[role])
