"""The form of a practice."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from core.centres import site_of
from organisations.representatives.access import speaks
from practices_bank.choices import CallState, Status
from practices_bank.hours import moment_in
from practices_bank.status import status_of
from vocabularies.page_form import TermsPageForm

TITLE_LENGTH = 150


class PracticeForm(TermsPageForm):
    """Categories of the call to choose from; a late submission is refused with the way out."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "category" in self.fields:
            self._offer_categories()
        if "title" in self.fields:
            self.fields["title"] = title_field(self.fields["title"])

    def _offer_categories(self) -> None:
        call = self.instance.call
        names = [each.title for each in call.categories.all()] if call else []
        if self.instance.category and self.instance.category not in names:
            names.append(self.instance.category)
        if names:
            widget = forms.Select(choices=[("", "---------"), *((name, name) for name in names)])
            self.fields["category"].widget = widget

    def clean(self) -> dict[str, Any]:
        """Take a practice for a call within its term only; one sent back may come again later."""
        cleaned = super().clean() or {}
        if self._is_submitted_by_guest():
            for message in filter(None, (refused(self.instance), late(self.instance))):
                self.add_error(None, message)
        return cleaned

    def _is_submitted_by_guest(self) -> bool:
        user = self.for_user
        return "action-submit" in self.data and user is not None and speaks(user)


def title_field(field: Any) -> forms.CharField:
    """Return the field of a title that is no longer than the dictionary allows (2.1)."""
    return forms.CharField(
        max_length=TITLE_LENGTH, label=field.label, help_text=field.help_text, widget=field.widget
    )


def refused(practice: Any) -> str:
    """Return that the centre does not take a practice any more; empty where it does.

    What readers see already may be renewed whatever came of an earlier change.
    """
    state = practice.current_workflow_state if practice.pk and not practice.live else None
    if state is None or status_of(practice) != Status.REFUSED:
        return ""
    return _("The centre has refused this practice: describe a reworked one as a new practice.")


def late(practice: Any) -> str:
    """Return why a practice cannot be submitted to its call now; empty where it can."""
    call = practice.call
    if call is None:
        return ""
    begun = practice.current_workflow_state
    if begun is not None and begun.created_at <= call.closes_at:
        return ""
    state, days = call.state_at(), {"call": call.title}
    if state == CallState.ANNOUNCED:
        text = _("“%(call)s” takes practices from %(day)s. The draft is kept: submit it then.")
        return text % {**days, "day": moment_in(site_of(call), call.opens_at)}
    if state == CallState.OPEN:
        return ""
    text = _(
        "“%(call)s” took practices until %(day)s. The draft is kept: ask the centre to take it "
        "without the call. %(contact)s"
    )
    return (
        text % {**days, "day": moment_in(site_of(call), call.closes_at), "contact": call.contact}
    ).strip()
