"""The letter by which a person sets the first password himself."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.utils.translation import override

from users.login.letters import password_path
from users.login.notices import base_of
from users.models import CentreRole, User


def invite(person: User, *, by: Any, about: str = "") -> None:
    """Send the letter about a new account, or about new roles where there is a password.

    `about` is a sentence of the app that has opened something more to the person.
    """
    adapter = get_adapter()
    roles = CentreRole.objects.granted_by(by).held_by(person).select_related("site")
    context: dict[str, Any] = {"user": person, "by": by, "roles": roles, "about": about}
    if not person.has_usable_password():
        context["password_url"] = base_of(adapter.request) + password_path(person)
        context["days"] = settings.PASSWORD_RESET_TIMEOUT // (24 * 60 * 60)
    with override(settings.LANGUAGE_CODE):
        adapter.send_mail("account/email/invitation", person.email, context)
