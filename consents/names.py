"""Names of people on pages: rows of `NamedWithConsent` as readers meet them."""

from collections.abc import Iterable
from typing import Any


def lines(rows: Iterable[Any]) -> list[str]:
    """Return name, position and organisation of each; without a consent, no name."""
    found = [
        ", ".join(filter(None, [each.public_name, each.position, each.organisation]))
        for each in rows
    ]
    return list(dict.fromkeys(filter(None, found)))


def names(rows: Iterable[Any]) -> list[str]:
    """Return the names that may be shown."""
    return [each.public_name for each in rows if each.public_name]
