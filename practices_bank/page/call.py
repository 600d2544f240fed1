"""What the page of a call shows besides its own fields."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import reverse

from practices_bank.bank import loading
from practices_bank.bank.cards import cards
from practices_bank.choices import CallState
from practices_bank.models.practice_page import PracticePage
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticeCallPage

BADGES = {CallState.ANNOUNCED: "", CallState.OPEN: "ok", CallState.CLOSED: "warn"}


def call_context(page: "PracticeCallPage", request: HttpRequest) -> dict[str, Any]:
    """Return finished values for the template."""
    state = page.state_at()
    section = page.get_parent()
    url = section.get_url(request) or "/"
    return {
        "state": state.label,
        "badge": BADGES.get(state, ""),
        "categories": list(page.categories.all()),
        "submit_url": submit_url(page) if page.pk and state == CallState.OPEN else "",
        "cards": cards(_chosen(page), section, url, Labels.for_request(request)),
    }


def submit_url(page: "PracticeCallPage") -> str:
    """Return where an organisation begins a practice for the call."""
    address = reverse("own_add", args=["practices_bank", "practicepage"])
    return f"{address}?call={page.pk}"


def _chosen(page: "PracticeCallPage") -> Any:
    if not page.pk:
        return []
    found = PracticePage.objects.readable().offered().filter(call=page).with_adoptions()
    return loading.for_cards(found).order_by("title")
