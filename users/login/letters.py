"""Letters about an account, as the worker writes them; `users.login.notices` queues them."""

from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from users.models import User


def send(person: User, letter: str, base: str, facts: dict[str, str]) -> None:
    """Write and send a letter in the portal's language; `letter` is its template's name."""
    site = {"domain": base.partition("://")[2]}
    context: dict[str, Any] = {**facts, "user": person, "current_site": site}
    with override(settings.LANGUAGE_CODE):
        get_adapter().render_mail(letter, person.email, context).send()


def send_reset(person: User, base: str) -> None:
    """Send the link to a new password."""
    facts = {"password_reset_url": base + password_path(person)}
    send(person, "account/email/password_reset_key", base, facts)


def password_path(person: User) -> str:
    """Return the address at which the person sets a password; it works once and for three days."""
    token = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(person)
    arguments = {"uidb36": user_pk_to_url_str(person), "key": token}
    return reverse("account_reset_password_from_key", kwargs=arguments)
