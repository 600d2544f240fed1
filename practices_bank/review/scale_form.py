"""Forms of the rules of review."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from practices_bank.models import ReviewScale

LIMITS = {
    "threshold": (0, 400),
    "experts": (1, 5),
    "disagreement": (0, 400),
    "days": (1, 90),
}


class ScaleForm(forms.ModelForm):
    """Numbers and switches."""

    most: int | None = None  # points that the criteria can give

    class Meta:
        model = ReviewScale
        fields = [
            *("is_on", "is_automatic", "scores_public"),
            *("threshold", "experts", "disagreement", "days"),
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (low, high) in LIMITS.items():
            self.fields[name] = forms.IntegerField(
                label=self.fields[name].label,
                help_text=self.fields[name].help_text,
                min_value=low,
                max_value=high,
            )

    def clean_threshold(self) -> int:
        """Within what the criteria can give."""
        threshold = self.cleaned_data["threshold"]
        if self.most is not None and threshold > self.most:
            message = _("The criteria give %(most)d points at most.") % {"most": self.most}
            raise ValidationError(message)
        return threshold


class CriterionForm(forms.Form):
    """A criterion; one without a name goes."""

    code = forms.SlugField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(label=_("Criterion"), max_length=150, required=False)
    zero = forms.CharField(label=_("What 0 means"), max_length=200, required=False)
    one = forms.CharField(label=_("What 1 means"), max_length=200, required=False)
    two = forms.CharField(label=_("What 2 means"), max_length=200, required=False)
    weight = forms.IntegerField(
        label=_("Weight"), min_value=1, max_value=10, initial=1, required=False
    )

    def clean(self) -> dict[str, Any]:
        """A criterion with a name says what each mark means."""
        given = super().clean() or {}
        if given.get("name"):
            for field in ("zero", "one", "two", "weight"):
                if not given.get(field) and field not in self.errors:
                    self.add_error(field, _("Fill this in: experts lean on it."))
        return given


class Criteria(forms.BaseFormSet):
    """At least one criterion; codes that are there stay: marks are kept by them."""

    def clean(self) -> None:
        if not any(self.errors) and not named(self):
            raise ValidationError(_("Leave at least one criterion."))

    @property
    def most(self) -> int:
        """Points that the criteria can give."""
        return sum(2 * given["weight"] for given in named(self))


def named(rows: Any) -> list[dict[str, Any]]:
    """Return what was given for the criteria that stay."""
    return [form.cleaned_data for form in rows.forms if form.cleaned_data.get("name")]


def criteria_of(rows: Any) -> list[dict[str, Any]]:
    """Return the criteria as a version keeps them."""
    given = named(rows)
    taken = {each["code"] for each in given if each["code"]}
    return [
        {
            "code": each["code"] or _free_code(taken),
            "name": each["name"],
            "weight": each["weight"],
            "meanings": [each["zero"], each["one"], each["two"]],
        }
        for each in given
    ]


def _free_code(taken: set[str]) -> str:
    code = next(f"own-{number}" for number in range(1, 1000) if f"own-{number}" not in taken)
    taken.add(code)
    return code
