"""What every template of the public part may use."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from wagtail.models import Site

from core.caching.kept import kept
from core.legal_links import legal_links
from core.models import CentreSettings
from core.navigation import menu


def portal(request: HttpRequest) -> dict[str, Any]:
    """Return what the frame of a page shows; nothing is asked before a template needs it."""
    return {
        "centre": SimpleLazyObject(lambda: centre_of(request)),
        "navigation": SimpleLazyObject(lambda: menu(request, centre_of(request))),
        "legal_links": SimpleLazyObject(
            lambda: kept(request, "legal_links", lambda: legal_links(request))
        ),
        "appearance": getattr(request, "appearance", None),
    }


def centre_of(request: HttpRequest) -> CentreSettings:
    """Return the settings of the request's centre in the active language; empty without one."""
    if Site.find_for_request(request) is None:
        return CentreSettings()
    return kept(request, "centre", lambda: CentreSettings.for_request(request).in_active_language())
