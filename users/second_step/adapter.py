"""How allauth.mfa behaves here."""

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from users.login.events import browser_name
from users.second_step import secrets
from users.second_step.standing import standing_of, steps_of


class SecondStepAdapter(DefaultMFAAdapter):
    """Names of things, the one host of passkeys, and the step that may not be taken off."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "closed": _("There were too many wrong codes. Try again in 15 minutes."),
        "cannot_delete_authenticator": _(
            "Your role demands the second step: set up another way first, then remove this one."
        ),
        "incorrect_code": _("The code did not fit. Enter the one that the app shows now."),
        "unread_key": _("The key was not read. Try once more or use another way."),
        "spent_code": _("This code has been used already. Wait for the next one: 30 seconds."),
    }

    def get_totp_issuer(self) -> str:
        return settings.WAGTAIL_SITE_NAME

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        """Apps show «issuer: account»."""
        return f"{self.get_totp_issuer()}:{user.get_username()}"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Passkeys belong to the host of the admin, not to that of one centre."""
        entity = super().get_public_key_credential_rp_entity()
        host = settings.ADMIN_HOST.partition(":")[0]
        return {"id": host or entity["id"], "name": settings.WAGTAIL_SITE_NAME}

    def generate_authenticator_name(
        self,
        user: AbstractBaseUser,
        type: Authenticator.Type,  # noqa: A002 - allauth's own name
    ) -> str:
        """Name a key by the browser it was made in: «Chrome, Windows»."""
        request = get_account_adapter().request
        agent = request.headers.get("user-agent", "") if request else ""
        return browser_name(agent) or gettext("Passkey")

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Refuse to take off the last step of somebody whose role demands it."""
        person = authenticator.user
        if steps_of(person).exclude(pk=authenticator.pk).exists():
            return True
        return standing_of(person).due is None

    def encrypt(self, text: str) -> str:
        return secrets.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return secrets.decrypt(encrypted_text)
