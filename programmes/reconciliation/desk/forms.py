"""What the ticked programmes get."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateInput

from programmes.choices import NavigatorStatus
from programmes.models import Reconciliation
from programmes.models.reconciliation import MatchKind

WHOLE = (MatchKind.SURE, MatchKind.HERE)  # what needs no tick of its own


class WriteForm(forms.Form):
    """Status and day of the check; the rows are those of the run, ticked or a whole group."""

    status = forms.ChoiceField(
        label=gettext_lazy("Status in the Navigator"),
        required=False,
        choices=[("", gettext_lazy("as each row proposes")), *NavigatorStatus.choices],
    )
    checked_on = forms.DateField(
        label=gettext_lazy("Date of the check"),
        widget=AdminDateInput,
        initial=timezone.localdate,
        help_text=gettext_lazy("The day on which the Navigator has made the table."),
    )

    def __init__(self, run: Reconciliation, data: Any = None) -> None:
        super().__init__(data, initial={"checked_on": run.checked_on})
        self.run = run

    def clean_checked_on(self) -> Any:
        """Refuse a day to come."""
        day = self.cleaned_data["checked_on"]
        if day > timezone.localdate():
            raise ValidationError(_("A check cannot be of a day to come."))
        return day

    def clean(self) -> dict[str, Any]:
        """Refuse to write nothing."""
        if not self.rows.exists():
            raise ValidationError(_("Tick at least one programme."))
        return self.cleaned_data

    def _ticked(self) -> list[str]:
        data: Any = self.data
        return data.getlist("row") if hasattr(data, "getlist") else []

    @property
    def rows(self) -> Any:
        """The rows that are to be written."""
        rows = self.run.rows.writable()
        whole = self.data.get("whole")
        if whole in WHOLE:
            return rows.filter(kind=whole)
        ticked = (each for each in self._ticked() if each.isascii() and each.isdigit())
        return rows.filter(pk__in=[int(each) for each in ticked if len(each) < 19])
