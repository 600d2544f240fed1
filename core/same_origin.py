"""Forms without a token: safe because browsers say where a post comes from."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

View = Callable[..., HttpResponseBase]


def same_origin_post(view: View) -> View:
    """Replace the CSRF token by the Origin check, so that pages with the form stay cacheable.

    Only for posts that change nothing but the reader's own cookies, or that carry a signature of
    their own.
    """

    @csrf_exempt
    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST" and not comes_from_us(request):
            raise PermissionDenied(_("The form was sent from another site."))
        return view(request, *args, **kwargs)

    return checked


def comes_from_us(request: HttpRequest) -> bool:
    """Tell whether the browser sent the request from a page of this site."""
    source = request.headers.get("Origin") or request.headers.get("Referer", "")
    return urlsplit(source).netloc == request.get_host()


def local_path(address: str, default: str = "/") -> str:
    """Return `address` if it is a path of this site, else `default`: no open redirects."""
    local = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if local else default
