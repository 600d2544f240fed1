"""Where the catalogue of a centre stands."""

from django.http import HttpRequest
from wagtail.models import Site

from core.caching.kept import kept
from core.navigation import front_page
from programmes.models import ProgrammesPage


def section_of(request: HttpRequest) -> ProgrammesPage | None:
    """Return the published catalogue of the request's centre in the reader's language."""
    return kept(request, "section of programmes", lambda: _find(request))


def _find(request: HttpRequest) -> ProgrammesPage | None:
    site = Site.find_for_request(request)
    front = front_page(site) if site else None
    return ProgrammesPage.objects.child_of(front).live().first() if front else None
