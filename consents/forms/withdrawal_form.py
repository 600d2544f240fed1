"""The form «I take my consent back»."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from consents.forms.guards import HoneypotMixin
from consents.forms.mixin import ConsentFormMixin
from consents.models import WithdrawalRequest
from consents.validators import no_child_data

PHONE = re.compile(r"^\+?[\d\s()–-]{10,20}$")


def email_or_phone(value: str) -> None:
    """Refuse what is neither an e-mail nor a phone number."""
    if "@" in value:
        EmailValidator()(value)
    elif not PHONE.match(value):
        raise ValidationError(_("Write an e-mail or a phone number with its code."))


class WithdrawalForm(HoneypotMixin, ConsentFormMixin, forms.Form):
    """Number of the consent if it is known, a contact, what to take off (152-ФЗ ст. 9 ч. 2)."""

    contact = forms.CharField(
        label=_("E-mail or phone"),
        help_text=_("We answer here. Write the one that you gave with the consent."),
        max_length=254,
        validators=[email_or_phone],
    )
    consent_number = forms.IntegerField(
        label=_("Number of the consent (if you know it)"),
        required=False,
        min_value=1,
        max_value=2**31 - 1,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    message = forms.CharField(
        label=_("What to take off the site"),
        help_text=_("For instance the address of a page. Do not write data of a child."),
        max_length=2000,
        validators=[no_child_data],
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    @transaction.atomic
    def save(self, request: HttpRequest) -> WithdrawalRequest:
        """Write the request and the consent given with it."""
        data: dict[str, Any] = self.cleaned_data
        made = WithdrawalRequest.objects.create(
            site=self.site,
            contact=data["contact"],
            consent_number=data["consent_number"],
            message=data["message"],
        )
        subject = _("request for withdrawal № %s") % made.pk
        self.record_consents(request, str(subject))
        return made
