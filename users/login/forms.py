"""The form that asks for a letter with a new password."""

from typing import Any

from allauth.account.forms import ResetPasswordForm as AllauthResetForm
from django.http import HttpRequest

from users import tasks
from users.login.notices import base_of
from users.models import User


class ResetPasswordForm(AllauthResetForm):
    """Does the same for an e-mail that somebody has and for one that nobody has.

    One query and one queued job, whoever asks: neither words, nor queries, nor the time of a
    letter tell whether there is an account.
    """

    def clean_email(self) -> str:
        return self.cleaned_data["email"].strip().lower()

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        email = self.cleaned_data["email"]
        people = User.objects.filter(email=email, is_active=True)
        found = people.values_list("pk", flat=True).first()
        tasks.write_of_reset.defer(user_id=found or 0, base=base_of(request))
        return email
