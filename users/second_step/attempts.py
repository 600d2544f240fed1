"""Wrong codes are counted by django-axes like wrong passwords, but for a person at all addresses.

Only somebody who knows the password gets to the code, so closing it everywhere locks out no
innocent, and no number of addresses helps to guess.
"""

from typing import Any

from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest

from users.login.lockout import code_name


def credentials(user: Any) -> dict[str, str]:
    """Return the name under which a person's wrong codes are counted."""
    return {"username": code_name(user.email)}


def is_closed(request: HttpRequest, user: Any) -> bool:
    """Tell whether there were too many; then the answer is the page of a closed entrance."""
    if AxesProxyHandler.is_allowed(request, credentials(user)):
        return False
    request.axes_locked_out = True  # type: ignore[attr-defined] # read by AxesMiddleware
    request.axes_credentials = credentials(user)  # type: ignore[attr-defined]
    return True


def count_failure(request: HttpRequest, user: Any) -> None:
    """Write a wrong code down."""
    AxesProxyHandler.user_login_failed(None, credentials(user), request)


def left(request: HttpRequest, user: Any) -> int:
    """Return how many wrong codes are still allowed."""
    spent = AxesProxyHandler.get_failures(request, credentials(user))
    return max(settings.AXES_FAILURE_LIMIT - spent, 0)


def forget(user: Any) -> None:
    """Begin to count from nought: the right code was entered, or an administrator opened."""
    AccessAttempt.objects.filter(username=code_name(user.email)).delete()
