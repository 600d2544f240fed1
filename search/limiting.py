"""How much one address may ask of the search in a minute."""

from collections.abc import Callable
from functools import wraps
from ipaddress import ip_address
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from consents.forms import RateLimit
from core.client import client_ip
from core.plain_pages import PlainPage

MINUTE = 60
View = Callable[..., HttpResponse]


def limited(scope: str, times: int = 1, *, plain: bool = False) -> Callable[[View], View]:
    """Answer 429 once an address has asked SEARCH_RATE_LIMIT × `times` requests within a minute.

    `plain`: an answer without a page, for what scripts ask.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if _is_within(request, scope, settings.SEARCH_RATE_LIMIT * times):
                return view(request, *args, **kwargs)
            response = HttpResponse(status=429) if plain else _calm(request)
            response["Retry-After"] = str(MINUTE)
            response["Cache-Control"] = "no-store"
            return response

        return guarded

    return decorate


def _is_within(request: HttpRequest, scope: str, limit: int) -> bool:
    """Count a request; 0 switches the limit off, and unknown visitors are not put into one."""
    address = client_ip(request)
    # behind a proxy that TRUSTED_PROXIES does not tell of, all visitors come from the machine
    if not limit or not address or ip_address(address).is_loopback:
        return True
    return RateLimit(scope, limit=limit, seconds=MINUTE).allows_value(address)


def _calm(request: HttpRequest) -> HttpResponse:
    page = PlainPage(
        title=_("Too many searches"),
        description=_("Wait a minute and search again."),
        noindex=True,
    )
    context = page.context(request, typed=request.GET.get("q", "")[:200], hide_search=True)
    return render(request, "search/too_many.html", context, status=429)
