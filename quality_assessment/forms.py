"""The form of a result: indicators and raw counts each in a field of its own."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from .fields import FigureInput
from .indicators import INDICATORS
from .raw import CHOICES, NAMES
from .survey.roles import Role

Count: Any = forms.IntegerField  # labels are lazy words


class ResultFormBase(WagtailAdminModelForm):
    """Fills the two JSON fields from fields of their own; what is empty is not kept."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        row = self.instance
        for each in INDICATORS:
            self.initial.setdefault(f"i{each.key}", row.indicators.get(each.code))
        for name in NAMES:
            self.initial.setdefault(f"raw_{name}", row.raw.get(name))

    def _post_clean(self) -> None:
        data = self.cleaned_data
        points = {each.code: data.get(f"i{each.key}") for each in INDICATORS}
        counts = {name: data.get(f"raw_{name}") for name in NAMES}
        self.instance.indicators = {
            code: str(value) for code, value in points.items() if value is not None
        }
        self.instance.raw = {name: value for name, value in counts.items() if value is not None}
        super()._post_clean()

    def _update_errors(self, errors: Any) -> None:
        """Show at the top of the form what is wrong with figures kept together."""
        found = getattr(errors, "error_dict", {})
        shown = {name: each for name, each in found.items() if name in self.fields}
        hidden = [each for name, rest in found.items() if name not in self.fields for each in rest]
        if found:
            errors = forms.ValidationError({**shown, **({"__all__": hidden} if hidden else {})})
        super()._update_errors(errors)


def _fields() -> dict[str, forms.Field]:
    found: dict[str, forms.Field] = {
        f"i{each.key}": FigureInput(label=each.code, help_text=each.name) for each in INDICATORS
    }
    for name, label in CHOICES:
        found[f"raw_{name}"] = Count(label=label, required=False, min_value=0)
    return found


_make: Any = type(ResultFormBase)  # forms are made by their metaclass
ResultForm: Any = _make("ResultForm", (ResultFormBase,), _fields())


class SurveyForm(WagtailAdminModelForm):
    """A survey; its questions stay as they were asked once somebody has answered."""

    def clean(self) -> dict[str, Any]:
        """Refuse changed questions after the first answer."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        asked = getattr(self, "formsets", {}).get("questions")
        if self.instance.is_locked and asked is not None and asked.has_changed():
            self.add_error(
                None, _("Somebody has answered already: the questions can no longer be changed.")
            )
        return cleaned

    def is_valid(self) -> bool:
        """Refuse a survey without a question for one of the counts: a count of nothing is no 0."""
        if not super().is_valid():
            return False
        kept = [each.cleaned_data for each in self.formsets["questions"].forms]
        roles = {each.get("role") for each in kept if each and not each.get("DELETE")}
        missing = [str(role.label) for role in Role if role not in roles]
        if roles and missing:
            text = _("Every count needs its question; there is none for: %s.")
            self.add_error(None, text % "; ".join(missing))
        return not (roles and missing)
