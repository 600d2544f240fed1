"""Puts the reader's look on the request and says that pages differ by cookie."""

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from core.appearance.state import COOKIE, Appearance


class ReaderRequest(HttpRequest):
    """A request that knows how its reader wants pages to look."""

    appearance: Appearance


Handler = Callable[[HttpRequest], HttpResponseBase]


def appearance_middleware(get_response: Handler) -> Handler:
    """Set `request.appearance`; caches keep the versions of a page apart by `Vary: Cookie`."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        cast(ReaderRequest, request).appearance = Appearance.parse(request.COOKIES.get(COOKIE, ""))
        response = get_response(request)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ["Cookie"])
        return response

    return middleware
