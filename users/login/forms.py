"""Forms of the entrance: allauth's own, with our words and no difference to guess from."""

from typing import Any

from allauth.account.forms import LoginForm as AllauthLoginForm
from allauth.account.forms import ResetPasswordForm as AllauthResetForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from users import tasks
from users.login.notices import base_of
from users.models import User


class LoginForm(AllauthLoginForm):
    """E-mail and password; the link to a new password stands beside the button."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("E-mail")
        # a text, for a name of an account has no place in a field of e-mail; its keyboard stays
        login = self.fields["login"].widget
        login.input_type = "text"
        login.attrs |= {"autocomplete": "username", "inputmode": "email", "autocapitalize": "none"}
        self.fields["password"].help_text = ""
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class ResetPasswordForm(AllauthResetForm):
    """Does the same for an e-mail that somebody has and for one that nobody has.

    One query and one queued job, whoever asks: neither words, nor queries, nor the time of a
    letter tell whether there is an account.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("E-mail")
        self.fields["email"].widget.attrs.pop("placeholder", None)

    def clean_email(self) -> str:
        return self.cleaned_data["email"].strip().lower()

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        email = self.cleaned_data["email"]
        people = User.objects.filter(email=email, is_active=True)
        found = people.values_list("pk", flat=True).first()
        tasks.write_of_reset.defer(user_id=found or 0, base=base_of(request))
        return email
