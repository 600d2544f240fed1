"""Maintenance: the public sees one page, the staff still reach the admin."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.urls import reverse

Handler = Callable[[HttpRequest], HttpResponseBase]

RETRY_AFTER = 10 * 60  # seconds
OPEN = ("/admin/", "/healthz/", "/readyz/", "/static/", "/media/", "/documents/")
ENTRANCE = ("account_login", "account_logout")


def maintenance_middleware(get_response: Handler) -> Handler:
    """Answer 503 while MAINTENANCE_MODE is on; the page needs no database and no session."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if not settings.MAINTENANCE_MODE or is_open(request.path_info):
            return get_response(request)
        response = HttpResponse(render_to_string("503.html"), status=503)
        response.headers["Retry-After"] = str(RETRY_AFTER)
        response.headers["Cache-Control"] = "no-store"
        return response

    return middleware


def is_open(path: str) -> bool:
    """Tell whether an address stays open: the admin, its entrance, health, files."""
    return path.startswith((*OPEN, *map(reverse, ENTRANCE)))
