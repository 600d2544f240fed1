"""The gate: who has not passed the second step is nobody outside his own pages of login."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from users.second_step import marks
from users.second_step.standing import Standing, standing_of

# pages about one's own login: there a person sets the step up, proves it or leaves
OWN_PAGES = ("account_login", "account_logout", "account_change_password")


class Gate:
    """Says of one request whether its person is let in; asks the database at most once."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.person: Any = request.user

    @cached_property
    def is_marked(self) -> bool:
        """Tell whether the step was passed in this session."""
        return bool(marks.way_of(self.request, self.person))

    @cached_property
    def standing(self) -> Standing:
        """Where the person stands with the step."""
        return standing_of(self.person)

    @cached_property
    def is_open(self) -> bool:
        """A visitor and a marked session pass without a query."""
        if not self.person.is_authenticated or self.is_marked:
            return True
        return not (self.standing.has_step or self.standing.is_due)

    def user(self) -> Any:
        """Return whom the rest of the portal sees."""
        return self.person if self.is_open else AnonymousUser()


class SecondStepMiddleware:
    """Stands right after authentication, so nothing asks for the person before it.

    Outside the pages of login the person is an anonymous visitor until the step is passed: that
    holds for the admin and its API, previews, closed documents and originals, whatever address
    they will have. The redirect under /admin/ only leads him to where he can go on.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        gate = Gate(request)
        request.second_step = gate  # type: ignore[attr-defined] # our own attribute
        if not is_own_page(request.path):
            self._hide_person(request, gate)
        if leads_on(request.path) and not gate.is_open:
            return answer(request, gate.standing)
        return self.get_response(request)

    def _hide_person(self, request: HttpRequest, gate: Gate) -> None:
        async def auser() -> Any:
            return request.user

        request.user = SimpleLazyObject(gate.user)  # type: ignore[assignment] # lazy, as Django's
        request.auser = auser


def is_own_page(path: str) -> bool:
    """Tell whether an address is about the person's own login."""
    return path.startswith(tuple(map(reverse, OWN_PAGES)))


def leads_on(path: str) -> bool:
    """Tell whether an address leads to the step instead of an empty hand: the desk, the login."""
    return path.startswith(reverse("wagtailadmin_home")) or path == reverse("account_login")


def answer(request: HttpRequest, standing: Standing) -> HttpResponse:
    """Lead to the code or to the setting up; scripts of an open page get a plain refusal."""
    if request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate" or is_script(request):
        return JsonResponse({"error": _("The second step of the entrance is needed.")}, status=403)
    wanted = request.GET.get(REDIRECT_FIELD_NAME, "")
    if request.method in ("GET", "HEAD") and request.path != reverse("account_login"):
        wanted = request.get_full_path()
    target = reverse("mfa_reauthenticate" if standing.has_step else "mfa_index")
    query = f"?{urlencode({REDIRECT_FIELD_NAME: wanted})}" if wanted else ""
    return redirect(target + query)


def is_script(request: HttpRequest) -> bool:
    """Tell whether a script asks, in a browser that does not say so itself."""
    return (
        request.headers.get("X-Requested-With") == "XMLHttpRequest"
        or request.headers.get("Accept", "").split(",")[0] == "application/json"
    )
