"""Which practices the regional bank has (Тверь 2.2.2, 3.1.4)."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.caching.kept import kept
from practices_bank.choices import Answer
from practices_bank.models import TransferItem

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def regional_words(page: "PracticePage", request: HttpRequest) -> str:
    """Return «включена в 2026 году»; empty until the regional centre says so."""
    site = Site.find_for_request(request)
    if site is None or not page.pk:
        return ""
    found = kept(request, "practices of the regional bank", lambda: years_of(site))
    return _("included in %(year)d") % {"year": found[page.pk]} if page.pk in found else ""


def years_of(site: Site) -> dict[int, int]:
    """Return the years when practices of a centre were included, by their keys."""
    items = TransferItem.objects.filter(transfer__site=site, outcome=Answer.INCLUDED)
    rows = items.exclude(practice=None).select_related("transfer").order_by("-transfer__date")
    return {
        item.practice_id: (item.transfer.answered_on or item.transfer.date).year
        for item in rows
        if item.practice_id
    }
