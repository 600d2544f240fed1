"""Forms of the way from the organisation to the editor."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from organisations.models import Organisation
from organisations.submission.reviewing import ACCEPT, RETURN


class BeginningForm(forms.Form):
    """Whose a new draft will be, where the person speaks for several organisations."""

    organisation = forms.ModelChoiceField(
        label=_("Organisation"), queryset=Organisation.objects.none(), empty_label=None
    )

    def __init__(self, *args: Any, organisations: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisations = organisations
        choice: Any = self.fields["organisation"]
        choice.queryset = organisations
        if organisations.count() == 1:
            del self.fields["organisation"]

    def chosen(self) -> Organisation:
        """Return the organisation whose the draft will be."""
        return self.cleaned_data.get("organisation") or self.organisations.get()


class NewThingForm(BeginningForm):
    """The name of a new draft."""

    title = forms.CharField(label=pgettext_lazy("of a thing", "Name"), max_length=255)


class DecisionForm(forms.Form):
    """«Accept», or «return» with a remark: without one nobody knows what to mend."""

    action = forms.ChoiceField(choices=[(ACCEPT, ACCEPT), (RETURN, RETURN)])
    revision = forms.IntegerField(widget=forms.HiddenInput)
    comment = forms.CharField(
        label=_("Remark"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("What to mend and where. The organisation gets it by e-mail."),
    )

    def clean(self) -> dict[str, Any]:
        """A return says why."""
        cleaned = super().clean() or {}
        if cleaned.get("action") == RETURN and not cleaned.get("comment", "").strip():
            self.add_error("comment", ValidationError(_("Write what is to be mended.")))
        return cleaned
