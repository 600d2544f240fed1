"""Own defence of public forms, without foreign captchas (152-ФЗ: no calls abroad)."""

from typing import Any

from django import forms
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from core.client import client_ip


class HoneypotMixin(forms.BaseForm):
    """A field that people do not see and robots fill in."""

    trap = "website"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[self.trap] = forms.CharField(
            required=False,
            label=_("Leave this field empty"),
            widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
        )

    def clean(self) -> dict[str, Any]:
        """Refuse a filled trap without a hint at the field."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get(self.trap):
            raise ValidationError(_("The message was not accepted."), code="robot")
        return cleaned


class RateLimit:
    """At most `limit` messages of one visitor within `seconds`, counted in the shared cache.

    The visitor is known by a keyed hash of his address: the cache holds no personal data.
    """

    def __init__(self, scope: str, *, limit: int, seconds: int) -> None:
        self.scope = scope
        self.limit = limit
        self.seconds = seconds

    def allows(self, request: HttpRequest) -> bool:
        """Count one message; return False once the visitor has sent too many."""
        return self.allows_value(client_ip(request))

    def allows_value(self, value: str) -> bool:
        """Count one message of whoever or about whatever the value names."""
        key = self._key(value)
        if cache.add(key, 1, self.seconds):
            return True
        try:
            return cache.incr(key) <= self.limit
        except ValueError:  # it ran out between the two calls
            cache.set(key, 1, self.seconds)
            return True

    def _key(self, value: str) -> str:
        hidden = salted_hmac("consents.rate", value).hexdigest()
        return f"rate:{self.scope}:{hidden}"


class FormLimits:
    """Limits of a form within an hour: of a visitor, of the address that he leaves, of a centre."""

    def __init__(self, scope: str, *, visitor: int, address: int, centre: int) -> None:
        hour = 60 * 60
        self.visitor = RateLimit(scope, limit=visitor, seconds=hour)
        self.address = RateLimit(f"{scope}-address", limit=address, seconds=hour)
        self.centre = RateLimit(f"{scope}-centre", limit=centre, seconds=hour)

    def allow(self, request: HttpRequest, email: str, site: Any) -> bool:
        """Count one message; return False once there were too many of any of them."""
        return (
            self.visitor.allows(request)
            and self.address.allows_value(email.lower())
            and self.centre.allows_value(str(site.pk))
        )
