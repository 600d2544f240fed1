"""Telephone numbers as people type them, in one shape."""

import re

RUSSIAN = re.compile(r"^(?:\+?7|8)(\d{3})(\d{3})(\d{2})(\d{2})$")


def normalise(text: str) -> str:
    """Return a Russian number as «+7 000 000-00-00»; anything else only without stray spaces.

    >>> normalise("8 (496) 570-00-00")
    '+7 496 570-00-00'
    """
    match = RUSSIAN.match(re.sub(r"[\s().\-–]", "", text))
    if match is None:
        return " ".join(text.split())
    code, first, second, third = match.groups()
    return f"+7 {code} {first}-{second}-{third}"
