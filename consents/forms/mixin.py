"""What a public form needs to take personal data lawfully (152-ФЗ ст. 9)."""

from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Site

from consents.forms.consent_field import ConsentField
from consents.models import ConsentKind, ConsentRecord, ConsentText, GivenBy
from core.client import client_ip


class ConsentFormMixin(BaseForm):
    """A form with an own checkbox for every purpose, written to the log when it is saved.

    `consent_kinds` must be ticked, `optional_consent_kinds` may be. A centre that has not
    published one of the texts may not take the data: `is_available` is false, the form invalid.
    """

    consent_kinds: tuple[str, ...] = (ConsentKind.FORM,)
    optional_consent_kinds: tuple[str, ...] = ()

    def __init__(self, *args: Any, site: Site, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.site = site
        self.is_available = True
        for kind in self.consent_kinds:
            self._ask(kind, required=True)
        for kind in self.optional_consent_kinds:
            self._ask(kind, required=False)

    def is_valid(self) -> bool:
        """Refuse everything while a text is missing."""
        return self.is_available and super().is_valid()

    def record_consents(
        self, request: HttpRequest, subject: str, until: Any = None
    ) -> list[ConsentRecord]:
        """Write the given consents to the log: version, moment, IP; call it in the transaction
        that saves what was sent."""
        texts = [value for name, value in self.cleaned_data.items() if name.startswith("consent_")]
        now = timezone.now()
        return [
            ConsentRecord.objects.create(
                site=self.site,
                text=text,
                subject=subject[:200],
                given_by=GivenBy.FORM,
                given_at=now,
                ip=client_ip(request) or None,
                until=until,
            )
            for text in texts
            if isinstance(text, ConsentText)
        ]

    def _ask(self, kind: str, *, required: bool) -> None:
        text = ConsentText.objects.for_site(self.site).current(kind)
        if text:
            text.site = self.site
            self.fields[f"consent_{kind}"] = ConsentField(text, required=required)
        elif required:
            self.is_available = False
