"""Puts the reader's look on the request and says that pages differ by cookie."""

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language

from core.appearance.state import COOKIE, Appearance
from core.hyphenation import hyphenate_html

HEAD = 300  # characters in which <html …> stands


class ReaderRequest(HttpRequest):
    """A request that knows how its reader wants pages to look."""

    appearance: Appearance


Handler = Callable[[HttpRequest], HttpResponseBase]


def appearance_middleware(get_response: Handler) -> Handler:
    """Set `request.appearance`; caches keep the versions of a page apart by `Vary: Cookie`."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        given = getattr(request, "appearance", None)  # of a preview, whose look is asked for
        appearance = given or Appearance.parse(request.COOKIES.get(COOKIE, ""))
        cast(ReaderRequest, request).appearance = appearance
        response = get_response(request)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ["Cookie"])
            if appearance.narrow and isinstance(response, HttpResponse):
                _hyphenate(response, appearance)
        return response

    return middleware


def _hyphenate(response: HttpResponse, appearance: Appearance) -> None:
    """Let long words break on pages that carry the look; the desk does not."""
    html = response.content.decode()
    if appearance.html_attributes in html[:HEAD]:
        response.content = hyphenate_html(html, get_language() or "").encode()
