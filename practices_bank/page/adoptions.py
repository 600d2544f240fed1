"""Organisations that work by a practice, as its page shows them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import reverse

from organisations.section import address_of
from practices_bank.page.marked import may_be_adopted

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


@dataclass(frozen=True)
class AdoptionLine:
    """Who, since when, what was changed and what has come of it."""

    organisation: str
    url: str
    year: int
    adaptation: str
    result: str
    feedback: str


def adoptions_of(page: "PracticePage", section: Any, request: HttpRequest) -> list[AdoptionLine]:
    """Return the confirmed adoptions, the latest first; one query at most."""
    if not may_be_adopted(page, request):
        return []
    rows = page.adoptions.confirmed().select_related("organisation")
    return [
        AdoptionLine(
            str(each.organisation.said("short_name")),
            address_of(each.organisation, section, request),
            each.year,
            each.adaptation,
            each.result,
            each.feedback,
        )
        for each in rows
    ]


def record_url(page: "PracticePage") -> str:
    """Return where an organisation records that it works by the practice too."""
    address = reverse("own_add", args=["practices_bank", "adoption"])
    return f"{address}?practice={page.pk}"
