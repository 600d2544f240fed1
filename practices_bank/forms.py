"""Forms of the bank past those of pages."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.centres import site_of, under
from organisations.submission.forms import BeginningForm, NewThingForm
from practices_bank.models import Adoption, PracticeCallPage, PracticePage
from practices_bank.page_form import title_field


class NewPracticeForm(NewThingForm):
    """The name of a practice, and the call that it answers where one is open."""

    call = forms.ModelChoiceField(
        label=_("Call"),
        queryset=PracticeCallPage.objects.none(),
        required=False,
        empty_label=_("Without a call"),
        help_text=_("Only calls that take practices now."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"] = title_field(self.fields["title"])
        fronts = self.organisations.values_list("site__root_page__path", flat=True)
        choice: Any = self.fields["call"]
        choice.queryset = open_calls(set(fronts))
        if not choice.queryset.exists():
            del self.fields["call"]

    def clean(self) -> dict[str, Any]:
        """The call of the organisation's own centre."""
        asked = super().clean() or {}
        call = asked.get("call")
        if call is not None and "organisation" not in self.errors:
            site = site_of(call)
            if site is None or site.pk != self.chosen().site_id:
                self.add_error("call", ValidationError(_("Choose a call of the same centre.")))
        return asked


def open_calls(fronts: set[str]) -> Any:
    """Return the published calls of centres with these front pages that take practices now."""
    now = timezone.now()
    found = PracticeCallPage.objects.live().public().filter(alias_of=None)
    found = found.filter(opens_at__lte=now, closes_at__gte=now).order_by("closes_at")
    return found.filter(under(fronts)) if fronts else found.none()


class NewAdoptionForm(BeginningForm):
    """Which practice of others the organisation works by."""

    practice = forms.ModelChoiceField(
        label=_("Practice"), queryset=PracticePage.objects.none(), empty_label=None
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fronts = self.organisations.values_list("site__root_page__path", flat=True)
        choice: Any = self.fields["practice"]
        choice.queryset = _practices_under(set(fronts))

    def clean(self) -> dict[str, Any]:
        """Another organisation's practice of the same centre, recorded once."""
        asked = super().clean() or {}
        practice = asked.get("practice")
        if practice is None or "organisation" in self.errors:
            return asked
        organisation = self.chosen()
        if practice.organisation_id == organisation.pk:
            message = _("It is a practice of your organisation: choose one of others.")
            self.add_error("practice", ValidationError(message))
        elif getattr(site_of(practice), "pk", None) != organisation.site_id:
            self.add_error("practice", ValidationError(_("Choose a practice of the same centre.")))
        elif Adoption.objects.filter(practice=practice, organisation=organisation).exists():
            message = _("Your organisation has recorded it already: see the list of your things.")
            self.add_error("practice", ValidationError(message))
        return asked


def _practices_under(fronts: set[str]) -> Any:
    """Return the published practices of the centres with these front pages."""
    found = PracticePage.objects.live().public().offered().filter(alias_of=None)
    return found.filter(under(fronts)).order_by("title") if fronts else found.none()
