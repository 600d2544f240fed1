"""Forms of the bank past those of pages."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.centres import site_of
from organisations.submission.forms import BeginningForm
from practices_bank.models import Adoption, PracticePage


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
    from core.centres import under

    found = PracticePage.objects.live().public().offered().filter(alias_of=None)
    return found.filter(under(fronts)).order_by("title") if fronts else found.none()
