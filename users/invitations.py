"""The letter by which a person sets the first password himself."""

from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.utils.translation import override

from users.models import CentreRole, User


def invite(person: User, *, by: Any) -> None:
    """Send the letter about a new account, or about new roles where there is a password."""
    adapter = get_adapter()
    roles = CentreRole.objects.granted_by(by).held_by(person).select_related("site")
    context: dict[str, Any] = {"user": person, "by": by, "roles": roles}
    if not person.has_usable_password():
        token = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(person)
        key = f"{user_pk_to_url_str(person)}-{token}"
        context["password_url"] = adapter.get_reset_password_from_key_url(key)
        context["days"] = settings.PASSWORD_RESET_TIMEOUT // (24 * 60 * 60)
    with override(settings.LANGUAGE_CODE):
        adapter.send_mail("account/email/invitation", person.email, context)
