"""Forms of the second step: allauth's own, with our words and our counting of failures."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from users.second_step import attempts

TOTP = Authenticator.Type.TOTP
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
        typed = digits(self.cleaned_data["code"])  # type: ignore[attr-defined] # a form's
        if typed in spent_codes(Authenticator.objects.filter(user=self.user, type=TOTP).first()):
            raise get_adapter().validation_error("spent_code")
        code = super().clean_code()  # type: ignore[misc]
        if self.authenticator.type == TOTP and not spend(self.authenticator, typed):
            raise get_adapter().validation_error("spent_code")
        return code

    def tell_what_is_left(self) -> None:
        """Say at the field how many attempts are left."""
        number = attempts.left(context.request, self.user)
        text = ngettext("%(number)d attempt is left", "%(number)d attempts are left", number)
        self["code"].help_text = text % {"number": number}  # type: ignore[index] # a form's


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


class ReadsKey:
    """Refuses a made-up answer of a key in words; the parser would stumble over it."""

    def clean_credential(self) -> Any:
        with refused_in_words():
            return super().clean_credential()  # type: ignore[misc]


class CodeKeyForm(ReadsKey, AuthenticateWebAuthnForm):
    """A passkey after the password."""


class LoginKeyForm(ReadsKey, LoginWebAuthnForm):
    """A passkey in place of the password."""


class ConfirmKeyForm(ReadsKey, ReauthenticateWebAuthnForm):
    """A passkey before a change of the second step itself."""


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

    def clean(self) -> dict[str, Any]:
        with refused_in_words():
            return super().clean()


class KeyNameForm(EditWebAuthnForm):
    """Another name of a passkey."""

    name = forms.CharField(label=_("Name of the key"), max_length=60)


@contextmanager
def refused_in_words() -> Iterator[None]:
    """Turn what the parser of keys raises over nonsense into an error of the form."""
    try:
        yield
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise get_adapter().validation_error("unread_key") from error


def digits(code: str) -> str:
    """Return a code without the spaces with which people type it."""
    return "".join(filter(str.isdigit, code))


def spent_codes(app: Authenticator | None) -> dict[str, float]:
    """Return the codes of an app that were used a moment ago, each with its time."""
    used = app.data.get("spent", {}) if app else {}
    return {each: at for each, at in used.items() if at > time.time() - VALID}


def spend(app: Authenticator, code: str) -> bool:
    """Use a code up; False if it was used meanwhile, by whatever process.

    allauth keeps used codes in the cache, which without Redis is each process's own, and for half
    a minute, while a code is accepted for a minute and a half.
    """
    with transaction.atomic():
        row = Authenticator.objects.select_for_update().get(pk=app.pk)
        spent = spent_codes(row)
        if code in spent:
            return False
        row.data["spent"] = {**spent, code: time.time()}
        row.save(update_fields=["data"])
    app.data = row.data
    return True
