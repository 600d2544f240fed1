"""Pages of the centre that are not in its page tree."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.plain_pages import PlainPage
from home.site_map import site_map as build_site_map


def site_map(request: HttpRequest) -> HttpResponse:
    """Show all sections of the centre on one page."""
    page = PlainPage(
        title=_("Site map"),
        description=_("All sections of the portal and the pages inside them on one page."),
    )
    site = Site.find_for_request(request)
    branches = build_site_map(site, request) if site else []
    return render(request, "home/site_map.html", page.context(request, branches=branches))
