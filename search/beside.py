"""What the search page shows beside the results."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language

from core.models import CentreSettings

from .helping import helps
from .journal import frequent
from .picks import picks_for
from .service import PAGE_SIZE, SiteResults


def beside(request: HttpRequest, results: SiteResults) -> dict[str, Any]:
    """Return recommendations for the first page, what others look for where nothing was found.

    `helps` lead out of an empty search; `first` is the place of the first result: clicks are told
    with their places.
    """
    number = results.pages.number if results.pages else 1
    site = CentreSettings.for_request(request).site_id
    return {
        "picks": picks_for(request, results.understanding) if number == 1 else [],
        "frequent": [] if results.hits else frequent(site, get_language() or ""),
        "helps": [] if results.hits or results.understanding.is_empty else helps(request),
        "first": (number - 1) * PAGE_SIZE + 1,
    }
