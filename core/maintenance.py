"""Maintenance: the public sees one page, the staff still reach the admin."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string

Handler = Callable[[HttpRequest], HttpResponseBase]

RETRY_AFTER = 10 * 60  # seconds
OPEN = ("/admin/", "/account/", "/healthz/", "/readyz/", "/static/")


def maintenance_middleware(get_response: Handler) -> Handler:
    """Answer 503 while MAINTENANCE_MODE is on; the page needs no database and no session."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if not settings.MAINTENANCE_MODE or request.path_info.startswith(OPEN):
            return get_response(request)
        response = HttpResponse(render_to_string("503.html"), status=503)
        response.headers["Retry-After"] = str(RETRY_AFTER)
        response.headers["Cache-Control"] = "no-store"
        return response

    return middleware
