"""Giving and taking of roles in the history of the person's account."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter, log

from users.models import CentreRole, User

ACTION = "users.roles"


def log_roles(
    person: User, given: Iterable[CentreRole], taken: Iterable[CentreRole], *, by: Any
) -> None:
    """Write down what was given and taken, nothing if nothing was."""
    data = {"given": [str(role) for role in given], "taken": [str(role) for role in taken]}
    if any(data.values()):
        log(person, ACTION, user=by, data=data)


class RolesFormatter(LogFormatter):
    """«Роли: добавлено …; снято …» in the list of the account's history."""

    label = _("Change of roles")

    def format_message(self, log_entry: Any) -> str:
        parts = []
        if given := log_entry.data.get("given"):
            parts.append(_("Roles given: %(roles)s") % {"roles": ", ".join(given)})
        if taken := log_entry.data.get("taken"):
            parts.append(_("Roles taken: %(roles)s") % {"roles": ", ".join(taken)})
        return "; ".join(parts)
