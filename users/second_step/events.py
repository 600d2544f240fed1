"""What follows from using, adding and removing a second step."""

from typing import Any

from allauth.mfa import signals
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import ngettext

from users.login import devices
from users.login.events import write_login
from users.models import Way
from users.second_step import attempts, marks, step_log
from users.second_step.standing import STEPS, steps_of

FEW = 3  # recovery codes


def connect() -> None:
    """Listen to allauth's signals."""
    signals.authenticator_used.connect(_used, dispatch_uid="users.second_step")
    signals.authenticator_added.connect(_added, dispatch_uid="users.second_step")
    signals.authenticator_removed.connect(_removed, dispatch_uid="users.second_step")
    signals.authenticator_reset.connect(_new_codes, dispatch_uid="users.second_step")
    signals.authentication_failed.connect(_failed, dispatch_uid="users.second_step")


def _used(
    sender: Any, request: HttpRequest, user: Any, authenticator: Authenticator, **kwargs: Any
) -> None:
    attempts.forget(user)
    marks.remember(request, user, authenticator.type)
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        _warn_of_few(request, authenticator)


def _warn_of_few(request: HttpRequest, authenticator: Authenticator) -> None:
    authenticator.refresh_from_db()  # allauth has marked the code used in a row of its own
    left = len(authenticator.wrap().get_unused_codes())
    if left <= FEW:
        text = ngettext(
            "%(left)d recovery code is left: make new ones in «Second step of the entrance».",
            "%(left)d recovery codes are left: make new ones in «Second step of the entrance».",
            left,
        )
        messages.warning(request, text % {"left": left})


def _added(
    sender: Any, request: HttpRequest, user: Any, authenticator: Authenticator, **kwargs: Any
) -> None:
    """Sessions that began without the step end with its first setting up."""
    if authenticator.type not in STEPS:
        return
    step_log.write(user, step_log.ADDED, by=user, kind=authenticator.type)
    if steps_of(user).count() == 1:
        devices.end_sessions(user, but=request.session.session_key)


def _removed(
    sender: Any, request: HttpRequest, user: Any, authenticator: Authenticator, **kwargs: Any
) -> None:
    if authenticator.type not in STEPS:
        return
    step_log.write(user, step_log.REMOVED, by=user, kind=authenticator.type)
    if not steps_of(user).exists():
        marks.forget(request)


def _new_codes(
    sender: Any, request: HttpRequest, user: Any, authenticator: Authenticator, **kwargs: Any
) -> None:
    step_log.write(user, step_log.CODES, by=user, kind=authenticator.type)


def _failed(sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    attempts.count_failure(request, user)
    write_login(user, request, success=False, way=Way.TOTP)
