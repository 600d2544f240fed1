"""Forms of a transfer."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Site

from core.antivirus import gate
from core.models import CentreSettings
from media_library.uploads import content
from practices_bank.models import Transfer, TransferItem, TransferSettings


class LetterForm(forms.ModelForm):
    """Number, date and recipient of the letter."""

    class Meta:
        model = Transfer
        fields = ("number", "date", "recipient")
        widgets = {"date": AdminDateInput}
        help_texts = {
            "number": _("As the register of outgoing letters has it, for example: 01-15/42."),
            "recipient": _("Stands in the letter and in the journal."),
        }

    def __init__(self, site: Site, *args: Any, **kwargs: Any) -> None:
        wanted, centre = TransferSettings.for_site(site), CentreSettings.for_site(site)
        initial = {
            "date": timezone.localdate(),
            "recipient": wanted.recipient or centre.regional_centre,
        }
        super().__init__(*args, **{"initial": initial, **kwargs})
        self.instance.site = site

    def _get_validation_exclusions(self) -> set[str]:
        """Let the uniqueness of number and date be checked within the centre."""
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]  # Django's
        return excluded - {"site"}


class AnswerForm(forms.ModelForm):
    """What the regional centre has answered to the letter."""

    upload = forms.FileField(
        label=_("File of the answer"),
        required=False,
        help_text=_("The letter of the regional centre: PDF or DOCX."),
    )

    class Meta:
        model = Transfer
        fields = ("answered_on", "answer_number", "answer_note")
        widgets = {"answered_on": AdminDateInput, "answer_note": forms.Textarea(attrs={"rows": 3})}

    def clean_answered_on(self) -> Any:
        """No earlier than the letter, no later than today."""
        day = self.cleaned_data.get("answered_on")
        if day and day < self.instance.date:
            raise ValidationError(_("The letter itself was sent later."))
        if day and day > timezone.localdate():
            raise ValidationError(_("This day has not come yet."))
        return day

    def clean_upload(self) -> UploadedFile | None:
        """Refuse what is infected or of a kind that nobody opens."""
        file = self.cleaned_data.get("upload")
        if file:
            content.check(file)
            gate.check(file)
        return file

    def save(self, commit: bool = True) -> Any:
        """Keep the file under its own name."""
        if file := self.cleaned_data.get("upload"):
            self.instance.answer_file = file
            self.instance.answer_name = file.name[:255]
        return super().save(commit)


class OutcomeForm(forms.ModelForm):
    """What became of one practice."""

    class Meta:
        model = TransferItem
        fields = ("outcome", "note")
        labels = {"note": _("Remark")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.fields:
            label = f"{self.fields[name].label}: {self.instance.title}"
            self.fields[name].widget.attrs["aria-label"] = label


OutcomeFormSet = forms.modelformset_factory(TransferItem, OutcomeForm, extra=0)
