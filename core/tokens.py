"""Secret parts of addresses that their holders alone know."""

import secrets


def make_token() -> str:
    """Return a secret that nobody guesses: 32 letters for an address."""
    return secrets.token_urlsafe(24)
