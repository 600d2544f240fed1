"""Which requests and answers are the same for every anonymous visitor."""

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest
from django.http.response import HttpResponseBase

CONTENT_TYPES = frozenset(
    {"text/html", "text/plain", "text/calendar", "application/xml", "text/xml"}
    | {"application/rss+xml", "application/atom+xml", "application/feed+json"}
)
PRIVATE_PATHS = ("/admin/", "/account/", "/vhod/", "/documents/", "/styleguide/", "/cookies/")


def is_public_request(request: HttpRequest) -> bool:
    """Say whether the request is an anonymous reader's: no session, no message, no password."""
    return (
        request.method in ("GET", "HEAD")
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and CookieStorage.cookie_name not in request.COOKIES
        and "Authorization" not in request.headers
        and not request.path_info.startswith(PRIVATE_PATHS)
    )


def is_public_response(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Say whether the answer is a page or a feed of ours that shows nothing personal.

    A form's page carries its visitor's CSRF token, a page with a cookie is meant for one visitor,
    and a view that has said its own Cache-Control knows better.
    """
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip()
    return (
        response.status_code == 200
        and kind in CONTENT_TYPES
        and not response.streaming
        and not response.cookies
        and not request.META.get("CSRF_COOKIE_NEEDS_UPDATE")
        and "Cache-Control" not in response.headers
        and "Content-Disposition" not in response.headers
    )
