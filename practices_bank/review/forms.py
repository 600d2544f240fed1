"""Forms of the review: the expert's own, the editor's decisions."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from practices_bank.choices import Proposal
from practices_bank.models import Criterion, Review
from practices_bank.models.review.scale import BEST

NO_CONFLICT, CONFLICT = "0", "1"
MARKS = [(str(mark), str(mark)) for mark in range(BEST + 1)]
MEMO: dict[str, Any] = {
    "widget": forms.Textarea(attrs={"rows": 3}),
    "required": False,
    "max_length": 1000,
}


@dataclass(frozen=True)
class Row:
    """A criterion with its two fields, as the page shows them."""

    number: int
    criterion: Criterion
    score: Any
    remark: Any

    @property
    def marks(self) -> list[tuple[str, str, bool]]:
        """Each mark, its meaning, whether it is chosen."""
        chosen = str(self.score.value() if self.score.value() is not None else "")
        return [
            (str(mark), meaning, str(mark) == chosen)
            for mark, meaning in enumerate(self.criterion.meanings)
        ]


class ReviewForm(forms.Form):
    """Everything may be empty in a draft; what is sent has a mark at every criterion."""

    conflict = forms.ChoiceField(
        label=_("Conflict of interest"),
        choices=[
            (NO_CONFLICT, _("I have no conflict of interest")),
            (CONFLICT, _("I have one: give the practice to another expert")),
        ],
        widget=forms.RadioSelect,
        required=False,
    )
    proposal = forms.ChoiceField(
        label=_("Proposal to the commission"),
        choices=Proposal.choices,
        widget=forms.RadioSelect,
        required=False,
    )
    conclusion = forms.CharField(
        label=_("Conclusion for the author"),
        help_text=_("The author sees the text without your name. Up to 1000 characters."),
        **MEMO,
    )
    note = forms.CharField(label=_("Note for the commission (the author does not see it)"), **MEMO)

    def __init__(self, data: Any = None, *, review: Review, sending: bool = False) -> None:
        self.criteria = review.round.scale.rows
        self.sending = sending
        super().__init__(data, initial=_initial(review))
        for each in self.criteria:
            self.fields[f"score_{each.code}"] = forms.ChoiceField(
                label=each.name, choices=MARKS, required=False
            )
            self.fields[f"remark_{each.code}"] = forms.CharField(label=_("Remark"), **MEMO)

    def clean(self) -> dict[str, Any]:
        """Say at its place what a sent review still lacks."""
        given = super().clean() or {}
        if self.sending and not self.has_conflict:
            for each in self.criteria:
                if not given.get(f"score_{each.code}"):
                    self.add_error(f"score_{each.code}", _("Give a mark."))
            if given.get("conflict") != NO_CONFLICT:
                self.add_error("conflict", _("Say whether you have a conflict of interest."))
            if not given.get("proposal"):
                self.add_error("proposal", _("Choose what you propose."))
            if not given.get("conclusion") and "conclusion" not in self.errors:
                self.add_error("conclusion", _("Write what the author should know."))
        return given

    @property
    def has_conflict(self) -> bool:
        """Whether the expert asks to be freed."""
        return self.cleaned_data.get("conflict") == CONFLICT

    def rows(self) -> Iterator[Row]:
        """Return the criteria as the page shows them."""
        for number, each in enumerate(self.criteria, start=1):
            yield Row(number, each, self[f"score_{each.code}"], self[f"remark_{each.code}"])

    def write(self, review: Review) -> Review:
        """Put what was given into the review."""
        given = self.cleaned_data
        review.conflict = False if given["conflict"] == NO_CONFLICT else None
        review.scores, review.remarks = {}, {}
        for each in self.criteria:
            if mark := given[f"score_{each.code}"]:
                review.scores[each.code] = int(mark)
            if remark := given[f"remark_{each.code}"].strip():
                review.remarks[each.code] = remark
        for name in ("proposal", "conclusion", "note"):
            setattr(review, name, given[name])
        review.saved_at = timezone.now()
        return review


def _initial(review: Review) -> dict[str, Any]:
    conflict = {None: "", False: NO_CONFLICT, True: CONFLICT}[review.conflict]
    values = {name: getattr(review, name) for name in ("proposal", "conclusion", "note")}
    scores = {f"score_{code}": str(mark) for code, mark in review.scores.items()}
    remarks = {f"remark_{code}": text for code, text in review.remarks.items()}
    return {"conflict": conflict, **values, **scores, **remarks}


class TermForm(forms.Form):
    """Another day for an expert."""

    day = forms.DateField(
        label=_("New term"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def clean_day(self) -> Any:
        """A day that is still to come."""
        day = self.cleaned_data["day"]
        if day < timezone.localdate():
            raise forms.ValidationError(_("This day is over."))
        return day


class ReturnForm(forms.Form):
    """Why the editor returns a practice without a review."""

    comment = forms.CharField(
        label=_("Remark for the author"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4})
    )
