"""What django-axes asks of us: who tries to log in, and from where."""

from typing import Any

from django.http import HttpRequest


def login_name(request: HttpRequest | None, credentials: dict[str, Any] | None) -> str:
    """Return the e-mail of an attempt in the form in which accounts are compared."""
    given = dict(credentials or {})
    name = given.get("email") or given.get("username") or given.get("login")
    if name is None and request is not None:
        name = request.POST.get("login")
    return str(name or "").strip().lower()[:254]
