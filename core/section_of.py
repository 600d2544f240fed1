"""Where a section of a centre stands."""

from typing import TypeVar

from django.http import HttpRequest
from wagtail.models import Page, Site

from core.caching.kept import kept
from core.navigation import front_page

SectionPage = TypeVar("SectionPage", bound=Page)


def section_of(request: HttpRequest, model: type[SectionPage]) -> SectionPage | None:
    """Return the published section of the request's centre in the reader's language."""
    return kept(request, f"section {model._meta.label}", lambda: _find(request, model))


def _find(request: HttpRequest, model: type[SectionPage]) -> SectionPage | None:
    site = Site.find_for_request(request)
    front = front_page(site) if site else None
    return model.objects.child_of(front).live().first() if front else None
