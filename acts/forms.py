"""Checks of an act together with its clauses, and reading of a pasted text."""

from typing import Any

from django import forms
from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from .clauses.numbers import anchor_of
from .clauses.parser import ParsedText, parse

LONGEST_TEXT = 500_000


class ActForm(WagtailAdminModelForm):
    """The form of an act. A pasted text takes the place of all its clauses."""

    pasted_text = forms.CharField(
        label=_("Whole text"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("The clauses below are replaced by those read from this text."),
    )

    def clean_pasted_text(self) -> ParsedText | None:
        """Read the text; repeated numbers and a text without clauses are errors."""
        text = self.cleaned_data["pasted_text"].strip()
        if not text:
            return None
        parsed = parse(text)
        if parsed.errors:
            raise forms.ValidationError(parsed.errors)
        return parsed

    def is_valid(self) -> bool:
        """Check the clauses' numbers after every row has been checked."""
        sound = super().is_valid()
        return self._numbers_are_unique() and self._dates_are_in_order() and sound

    def save(self, commit: bool = True) -> Any:
        """Save with the clauses of the pasted text, where there is one."""
        act = super().save(commit=False)
        if parsed := self.cleaned_data.get("pasted_text"):
            act.clauses.set(_rows(parsed))
        if commit:
            act.save()
            self._save_m2m()
        return act

    def _numbers_are_unique(self) -> bool:
        seen: set[str] = set()
        sound = True
        for form in self._rows_of("clauses"):
            anchor = anchor_of(form.cleaned_data["number"], heading=form.cleaned_data["is_heading"])
            if anchor and anchor in seen and not form.has_error("number"):
                form.add_error("number", _("Another clause has this number."))
            sound = sound and not form.errors
            seen.add(anchor)
        return sound

    def _dates_are_in_order(self) -> bool:
        signed = getattr(self, "cleaned_data", {}).get("date")
        sound = True
        for form in self._rows_of("publications"):
            published = form.cleaned_data.get("date")
            if signed and published and published < signed and not form.has_error("date"):
                form.add_error("date", _("It was published before its own date?"))
            sound = sound and not form.errors
        return sound

    def _rows_of(self, name: str) -> list[Any]:
        formset = self.formsets.get(name)
        if formset is None or not self.is_bound:
            return []
        rows = [form for form in formset.forms if form not in formset.deleted_forms]
        return [
            each for each in rows if each.is_valid() and (each.instance.pk or each.has_changed())
        ]


def _rows(parsed: ParsedText) -> list[Any]:
    model = apps.get_model("acts", "NormativeClause")
    return [
        model(
            sort_order=place,
            number=each.number,
            marker=each.marker,
            is_heading=each.is_heading,
            text=each.text,
            note=each.note[:300],
            revoked=each.revoked,
        )
        for place, each in enumerate(parsed.clauses)
    ]
