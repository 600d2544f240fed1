"""The address that browsers and feed readers ask for without being told."""

from django.http import HttpRequest, HttpResponseRedirect
from django.templatetags.static import static


def favicon(_request: HttpRequest) -> HttpResponseRedirect:
    """Lead to the drawn mark instead of rendering «not found» each time."""
    return HttpResponseRedirect(static("icons/favicon.svg"))
