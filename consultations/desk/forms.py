"""Forms of the desk: specialists by their names, formats as ticks."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from consultations.choices import Format
from core import access
from organisations.models import Specialist


def _named(person: Specialist) -> str:
    return ", ".join(filter(None, (person.name, person.position)))


class SpecialistsForm(WagtailAdminModelForm):
    """Offers the specialists of the row's centre, of a new row those of the person's centres."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Specialist.objects.for_sites(access.sites_of(self.for_user).values("pk"))
        if self.instance.site_id:
            own = own.filter(site=self.instance.site_id)
        for name in {"specialist", "specialists"} & set(self.fields):
            field: Any = self.fields[name]
            field.queryset = own
            field.label_from_instance = _named
        if formats := self.fields.get("formats"):
            self.fields["formats"] = forms.MultipleChoiceField(
                choices=Format.choices,
                required=False,
                label=formats.label,
                help_text=formats.help_text,
                widget=forms.CheckboxSelectMultiple,
            )

    def clean(self) -> dict[str, Any]:
        """Refuse specialists of a centre that the topic is not of."""
        said: dict[str, Any] = super().clean()
        site = said.get("site") or (self.instance.site_id and self.instance.site)
        people = said.get("specialists") or ()
        if site and any(each.site_id != site.pk for each in people):
            self.add_error("specialists", _("Choose specialists of the same centre."))
        return said
