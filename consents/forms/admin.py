"""Forms of the admin."""

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateInput

from consents.models import ConsentText
from core import access


class ConsentRecordForm(WagtailAdminModelForm):
    """A consent written down by hand: only texts of the person's centres that are published."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sites = access.sites_of(self.for_user).values("pk")
        mine = ConsentText.objects.published().filter(site__in=sites)
        self.fields["text"].queryset = mine | ConsentText.objects.filter(pk=self.instance.text_id)
        self.fields["scan"].widget = forms.FileInput()  # prints no address of the file
        if self.instance.pk:
            for name in ("text", "given_by", "given_at"):
                self.fields[name].disabled = True

    def save(self, commit: bool = True) -> Any:
        """Note who wrote the consent down."""
        if self.instance.pk is None:
            self.instance.recorded_by = self.for_user
        return super().save(commit)


class WithdrawForm(forms.Form):
    """Why a consent is withdrawn."""

    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("For instance the number of the request. No data of the person."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ExportForm(forms.Form):
    """Period and format of the export; the centre is asked only of those who have several."""

    site = forms.ModelChoiceField(queryset=None, label=_("Centre"), empty_label=None)
    start = forms.DateField(label=_("First day"), widget=AdminDateInput)
    end = forms.DateField(label=_("Last day"), widget=AdminDateInput)
    format = forms.ChoiceField(label=_("Format"), choices=[("xlsx", "XLSX"), ("csv", "CSV")])

    def __init__(self, *args: Any, sites: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["site"]
        field.queryset = sites
        self.only_site = sites[0] if len(sites) == 1 else None
        if self.only_site:
            del self.fields["site"]
        today = timezone.localdate()
        self.fields["start"].initial = today - timedelta(days=365)
        self.fields["end"].initial = today

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it starts."""
        data = super().clean() or self.cleaned_data
        if data.get("start") and data.get("end") and data["end"] < data["start"]:
            raise ValidationError({"end": _("The period ends before it starts.")})
        return data

    @property
    def site_chosen(self) -> Any:
        """The centre of the export."""
        return self.only_site or self.cleaned_data["site"]
