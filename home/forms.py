"""Form of a new centre."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.hosts import clean_host
from core.models import CentreSettings
from home.centres import CentreError, CentreReport, create_centre


class NewCentreForm(forms.ModelForm):
    """Host and names; the rest is filled in the settings of the centre."""

    host = forms.CharField(
        label=_("host"),
        max_length=253,
        help_text=_("Address without https:// and port, for example: moc.example.ru."),
    )

    class Meta:
        model = CentreSettings
        fields = [
            "full_name",
            "short_name",
            "municipality",
            "municipality_genitive",
            "municipality_locative",
        ]

    field_order = ["host"]

    def clean_host(self) -> str:
        return clean_host(self.cleaned_data["host"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if CentreSettings.objects.filter(site__hostname=cleaned.get("host", "")).exists():
            self.add_error("host", _("Another centre answers at this host."))
        return cleaned

    def create(self) -> CentreReport | None:
        """Make the centre; None with an error in the form if it is refused."""
        try:
            return create_centre(**self.cleaned_data)
        except CentreError as error:
            self.add_error(None, ValidationError(str(error)))
            return None
