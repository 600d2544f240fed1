"""Calls that the bank announces above its list."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils import timezone

from core.caching.kept import kept
from practices_bank.models import PracticeCallPage

if TYPE_CHECKING:
    from practices_bank.models import PracticesPage


@dataclass(frozen=True, slots=True)
class OpenCall:
    """What a notice says of a call."""

    title: str
    url: str
    opens_at: datetime
    closes_at: datetime


def open_calls(index: "PracticesPage", request: HttpRequest) -> list[OpenCall]:
    """Return the calls that take practices now, the one that closes first before others."""
    now = timezone.now()

    def ask() -> list[OpenCall]:
        pages = PracticeCallPage.objects.child_of(index).live().public().order_by("closes_at")
        return [
            OpenCall(page.title, page.get_url(request) or "", page.opens_at, page.closes_at)
            for page in pages.filter(closes_at__gte=now)
        ]

    known = kept(request, f"calls under {index.pk}", ask)
    return [call for call in known if call.opens_at <= now <= call.closes_at]
