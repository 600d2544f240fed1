"""The form of a practice."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from organisations.representatives.access import speaks
from practices_bank.choices import CallState
from vocabularies.page_form import TermsPageForm


class PracticeForm(TermsPageForm):
    """Categories of the call to choose from; a late submission is refused with the way out."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "category" in self.fields:
            self._offer_categories()

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
        message = late(self.instance) if self._is_submitted_by_guest() else ""
        if message:
            self.add_error(None, message)
        return cleaned

    def _is_submitted_by_guest(self) -> bool:
        user = self.for_user
        return "action-submit" in self.data and user is not None and speaks(user)


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
        return text % {**days, "day": _moment(call.opens_at)}
    if state == CallState.OPEN:
        return ""
    text = _(
        "“%(call)s” took practices until %(day)s. The draft is kept: ask the centre to take it "
        "without the call. %(contact)s"
    )
    return (text % {**days, "day": _moment(call.closes_at), "contact": call.contact}).strip()


def _moment(value: Any) -> str:
    return date_format(timezone.localtime(value), _("j E Y, H:i"))
