"""What django-axes asks of us: who tries to log in, from where, and what is counted together."""

from typing import Any

from django.http import HttpRequest

LONGEST = 254  # of an e-mail
CODE = "code:"  # before the e-mail in the names of wrong codes; no e-mail begins so


def login_name(request: HttpRequest | None, credentials: dict[str, Any] | None) -> str:
    """Return the e-mail of an attempt in the form in which accounts are compared."""
    given = dict(credentials or {})
    name = given.get("email") or given.get("username") or given.get("login")
    if name is None and request is not None:
        name = request.POST.get("login")
    return str(name or "").strip().lower()[:LONGEST]


def code_name(email: str) -> str:
    """Return the name under which the wrong codes of an account are counted."""
    return f"{CODE}{email}"[:LONGEST]


def parameters(request: Any, credentials: dict[str, Any] | None = None) -> list[Any]:
    """Count wrong passwords for an e-mail at one address, wrong codes for a person at all."""
    if login_name(request, credentials).startswith(CODE):
        return ["username"]
    return [["username", "ip_address"]]
