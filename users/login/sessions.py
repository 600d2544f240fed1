"""Sessions that end a fixed time after the login, however busy the person is."""

import time
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore as DatabaseSession
from django.http import HttpRequest
from django.utils import timezone

LOGIN_TIME = "_logged_in_at"


class SessionStore(DatabaseSession):
    """Django's own session in the database, never longer than its absolute limit."""

    def get_expiry_age(self, **kwargs: Any) -> int:
        """Return the seconds left: Django's count, cut at the limit since the login."""
        age = super().get_expiry_age(**kwargs)
        born = self.get(LOGIN_TIME)
        if born is None:
            return age
        return max(0, min(age, int(born + settings.SESSION_COOKIE_AGE - time.time())))

    def get_expiry_date(self, **kwargs: Any) -> datetime:
        return timezone.now() + timedelta(seconds=self.get_expiry_age(**kwargs))


def start_clock(sender: Any, request: HttpRequest | None, **kwargs: Any) -> None:
    """Remember in the session when its owner logged in."""
    if request is not None and hasattr(request, "session"):
        request.session[LOGIN_TIME] = int(time.time())
