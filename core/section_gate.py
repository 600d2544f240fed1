"""Pages of a section that is off are not there for the public."""

from django.http import Http404, HttpRequest
from wagtail.models import Page, Site

from core.context_processors import centre_of
from core.models import CentreSection


def refuse_if_off(page: Page, request: HttpRequest) -> None:
    """Raise Http404 for a page of a section that is off; no query while all are on."""
    off = centre_of(request).sections_off
    site = Site.find_for_request(request)
    if not off or site is None:
        return
    paths = CentreSection.objects.off(site, off).values_list("path", flat=True)
    if any(page.path.startswith(path) for path in paths):
        raise Http404
