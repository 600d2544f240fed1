"""Where a person is logged in, and which devices are known to be his."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.cache import cache
from django.core.signing import BadSignature
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from users.login.network import network_of
from users.login.notices import base_of, notify
from users.models import LoginEvent

Handler = Callable[[HttpRequest], HttpResponseBase]

SEEN_EVERY = 5 * 60  # seconds between two notes of «last seen»
COOKIE = "portal_device"
COOKIE_AGE = timedelta(days=365)
REMEMBERED = 20  # people of one device


def last_seen_middleware(get_response: Handler) -> Handler:
    """Note when a session was last used at the desk; one update in five minutes."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(reverse("wagtailadmin_home")) and request.user.is_authenticated:
            key = request.session.session_key
            if cache.add(f"last-seen:{key}", 1, SEEN_EVERY):
                UserSession.objects.filter(session_key=key).update(last_seen_at=timezone.now())
        return get_response(request)

    return middleware


def cut_address(instance: UserSession, **kwargs: Any) -> None:
    """Keep of the address the network only, as the login log does (152-ФЗ ст. 5)."""
    instance.ip = network_of(instance.ip).partition("/")[0]


def end_sessions(user: Any, *, but: str | None = None) -> int:
    """End the person's sessions, save one; return how many ended."""
    found = list(UserSession.objects.filter(user=user).exclude(session_key=but))
    for each in found:
        each.end()
    return len(found)


def password_changed(sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """A new password leaves the person logged in here and nowhere else."""
    own = request.user.is_authenticated and request.user.pk == user.pk
    end_sessions(user, but=request.session.session_key if own else None)


def greet_device(
    sender: Any, request: HttpRequest, user: Any, response: Any = None, **kwargs: Any
) -> None:
    """Write to the person of a login from a device that has not been used by him before."""
    known = _people_of(request)
    if user.pk in known or response is None:
        return
    if LoginEvent.objects.filter(user=user, success=True)[1:2].exists():
        notify(user, "account/email/new_device", base_of(request), request)
    response.set_signed_cookie(
        COOKIE,
        ".".join(map(str, [*known, user.pk][-REMEMBERED:])),
        max_age=COOKIE_AGE,
        path=reverse("account_login"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _people_of(request: HttpRequest) -> list[int]:
    try:
        value = request.get_signed_cookie(COOKIE, default="", max_age=COOKIE_AGE)
    except BadSignature:
        return []
    return [int(each) for each in (value or "").split(".") if each.isdigit()]
