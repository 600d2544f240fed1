"""The call that a practice answered, as its page names it."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from wagtail.models import Site

from core.caching.kept import kept
from practices_bank.models import PracticeCallPage

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def call_of(page: "PracticePage", request: HttpRequest) -> tuple[str, str]:
    """Return words and address; empty where there was no call or readers do not see it.

    Calls of a centre are few: asked once for many pages.
    """
    site = Site.find_for_request(request)
    if page.call_id is None or site is None:
        return "", ""

    def ask() -> dict[int, tuple[str, str]]:
        found = PracticeCallPage.objects.descendant_of(site.root_page).live().public()
        return {each.pk: (each.title, each.get_url(request) or "") for each in found}

    title, url = kept(request, "calls of practices", ask).get(page.call_id, ("", ""))
    return ", ".join(filter(None, [title, page.category])) if title else "", url
