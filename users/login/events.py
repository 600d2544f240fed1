"""Writes the log of logins."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_login_failed
from django.http import HttpRequest

from core.client import client_ip
from users.login.lockout import login_name
from users.login.network import network_of
from users.models import LoginEvent, User, Way
from users.second_step import marks

BROWSERS = (
    ("YaBrowser/", "Яндекс Браузер"),
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux")


def connect() -> None:
    """Listen to Django's signals about logins."""
    user_logged_in.connect(_logged_in, dispatch_uid="users.login.events")
    user_login_failed.connect(_failed, dispatch_uid="users.login.events")


def browser_name(user_agent: str) -> str:
    """Return «Firefox, Windows» for a browser's long signature; "" for what is unknown."""
    browser = next((name for mark, name in BROWSERS if mark in user_agent), "")
    system = next((name for name in SYSTEMS if name in user_agent), "")
    return ", ".join(filter(None, [browser, system]))


def _logged_in(sender: Any, request: HttpRequest | None, user: User, **kwargs: Any) -> None:
    if request is not None:
        way = marks.way_of(request, user) or Way.PASSWORD
        write_login(user, request, success=True, way=way)


def _failed(
    sender: Any, credentials: dict[str, Any], request: HttpRequest | None = None, **kwargs: Any
) -> None:
    if request is None:
        return
    user = User.objects.filter(email=login_name(request, credentials)).first()
    if user is not None:
        write_login(user, request, success=False, way=Way.PASSWORD)


def write_login(user: User, request: HttpRequest, *, success: bool, way: str) -> None:
    """Write one attempt down."""
    LoginEvent.objects.create(
        user=user,
        success=success,
        way=way,
        network=network_of(client_ip(request)),
        browser=browser_of(request),
    )


def browser_of(request: HttpRequest) -> str:
    """Return the browser of a request, shortly."""
    return browser_name(request.headers.get("user-agent", ""))
