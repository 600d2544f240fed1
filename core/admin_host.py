"""One host for the admin, so that the editors of all centres log in at one address."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

GetResponse = Callable[[HttpRequest], HttpResponse]


class AdminHostMiddleware:
    """Sends /admin/ and the login to ADMIN_HOST from all other hosts; switched off without it."""

    def __init__(self, get_response: GetResponse) -> None:
        if not settings.ADMIN_HOST:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_desk(request.path) or request.get_host() == settings.ADMIN_HOST:
            return self.get_response(request)
        if request.method not in ("GET", "HEAD"):
            raise Http404  # a form sent past the redirect would lose its data
        scheme = "https" if request.is_secure() else "http"
        return HttpResponseRedirect(f"{scheme}://{settings.ADMIN_HOST}{request.get_full_path()}")


def is_desk(path: str) -> bool:
    """Tell whether an address belongs to the editors' desk or to its login."""
    return path.startswith((reverse("wagtailadmin_home"), reverse("account_login")))
