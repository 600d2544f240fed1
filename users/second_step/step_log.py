"""The second step in the history of the person's account."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter, log

from users.models import User

ACTION = "users.second_step"
ADDED, REMOVED, CODES, RESET = "added", "removed", "codes", "reset"

KINDS = {
    Authenticator.Type.TOTP: _("app with codes"),
    Authenticator.Type.WEBAUTHN: _("passkey"),
}
MESSAGES = {
    ADDED: _("Second step set up: %(kind)s"),
    REMOVED: _("Second step removed: %(kind)s"),
    CODES: _("New recovery codes of the second step"),
    RESET: _("Second step reset: the person will set it up anew"),
}


def write(person: User, change: str, *, by: Any, kind: str = "") -> None:
    """Write a change down; `by` is None for a command of the server."""
    log(person, ACTION, user=by, data={"change": change, "kind": kind})


class SecondStepFormatter(LogFormatter):
    """«Второй шаг подключён: приложение с кодами»."""

    label = _("Second step of the entrance")

    def format_message(self, log_entry: Any) -> str:
        data = log_entry.data
        message = MESSAGES.get(data.get("change"), self.label)
        return str(message) % {"kind": KINDS.get(data.get("kind"), "")}
