"""What the session remembers of the second step: who passed it and by what."""

from typing import Any

from django.http import HttpRequest

KEY = "second_step"


def remember(request: HttpRequest, user: Any, way: str) -> None:
    """Write into the session that its owner has passed the step."""
    request.session[KEY] = {"user": user.pk, "way": str(way)}


def way_of(request: HttpRequest, user: Any) -> str:
    """Return by what the person has passed the step in this session, "" if he has not."""
    mark = request.session.get(KEY) or {}
    return mark.get("way", "") if mark.get("user") == user.pk else ""


def forget(request: HttpRequest) -> None:
    """Take the mark away."""
    request.session.pop(KEY, None)
