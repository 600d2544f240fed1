"""Forms of the second step: allauth's own, with our words and our counting of failures."""

import time
from typing import Any

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from users.second_step import attempts

VALID = 120  # seconds, longer than a code is accepted with a clock that is wrong


def code_field(label: Any) -> forms.CharField:
    """Return a field for six digits; a telephone shows its keys and offers the code itself."""
    widget = forms.TextInput(
        {
            "class": "code-in",
            "autocomplete": "one-time-code",
            "inputmode": "numeric",
            "autocapitalize": "none",
            "spellcheck": "false",
            "size": 8,
        }
    )
    return forms.CharField(label=label, max_length=12, widget=widget)


class CountedCodes:
    """Refuses codes after too many wrong ones, and a code that was used already."""

    user: Any
    authenticator: Authenticator

    def clean_code(self) -> str:
        if attempts.is_closed(context.request, self.user):
            raise get_adapter().validation_error("closed")
        code = super().clean_code()  # type: ignore[misc]
        if self.authenticator.type == Authenticator.Type.TOTP and not spend(
            self.authenticator, code
        ):
            raise get_adapter().validation_error("spent_code")
        return code

    def tell_what_is_left(self) -> None:
        """Say at the field how many attempts are left."""
        number = attempts.left(context.request, self.user)
        text = ngettext("%(number)d attempt is left", "%(number)d attempts are left", number)
        self.fields["code"].help_text = text % {"number": number}  # type: ignore[attr-defined]


class CodeForm(CountedCodes, AuthenticateForm):
    """The code after the password."""

    code = code_field(_("Code of six digits"))
    trust = forms.BooleanField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        days = settings.TRUSTED_DEVICE_DAYS
        if not days:
            del self.fields["trust"]
            return
        text = ngettext(
            "Do not ask on this device for %(days)d day",
            "Do not ask on this device for %(days)d days",
            days,
        )
        self.fields["trust"].label = text % {"days": days}


class RecoveryForm(CodeForm):
    """The same with a code from the paper."""

    code = code_field(_("Recovery code"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="id_recovery_%s", **kwargs)
        self.fields.pop("trust", None)


class ConfirmForm(CountedCodes, ReauthenticateForm):
    """The code before a change of the second step itself."""

    code = code_field(_("Code from the app or a recovery code"))


class AppForm(ActivateTOTPForm):
    """The first code of an app that has just read the picture."""

    code = code_field(_("Code of six digits from the app"))


class KeyForm(AddWebAuthnForm):
    """A new passkey."""

    name = forms.CharField(
        label=_("Name of the key"),
        max_length=60,
        required=False,
        help_text=_("To know it in the list, for example: work computer."),
    )
    passwordless = forms.BooleanField(
        label=_("Log in with this key without a password"),
        help_text=_("The device itself asks for a finger, a face or a PIN code."),
        required=False,
        initial=True,
    )


class KeyNameForm(EditWebAuthnForm):
    """Another name of a passkey."""

    name = forms.CharField(label=_("Name of the key"), max_length=60)


def spend(authenticator: Authenticator, code: str) -> bool:
    """Use a code up; False if somebody, perhaps over the shoulder, has used it a moment ago."""
    now, code = time.time(), "".join(filter(str.isdigit, code))
    with transaction.atomic():
        row = Authenticator.objects.select_for_update().get(pk=authenticator.pk)
        spent = {each: at for each, at in row.data.get("spent", {}).items() if at > now - VALID}
        if code in spent:
            return False
        row.data["spent"] = {**spent, code: now}
        row.save(update_fields=["data"])
    authenticator.data = row.data
    return True
