"""Who logs out leaves nothing in the browser: forms keep there what could not be saved."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.signals import user_logged_out
from django.http import HttpRequest
from django.http.response import HttpResponseBase

HEADER = "Clear-Site-Data"


def connect() -> None:
    """Listen to whichever door is used."""
    user_logged_out.connect(_logged_out, dispatch_uid="users.login.leaving")


def _logged_out(sender: Any, request: HttpRequest | None, **kwargs: Any) -> None:
    if request is not None:
        request.has_logged_out = True  # type: ignore[attr-defined]  # our own attribute


def leaving_middleware(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Have the browser clear its store after a logout; cookies are ended one by one."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if hasattr(request, "has_logged_out"):
            response[HEADER] = '"storage"'
        return response

    return middleware
