"""Telephone numbers as people type them, in one shape."""

import re

from core.validators import phone_digits, phone_extension

RUSSIAN = re.compile(r"^(?:\+?7|8)(\d{3})(\d{3})(\d{2})(\d{2})$")


def normalise(text: str) -> str:
    """Return a Russian number as «+7 000 000-00-00», an extension after a comma.

    Anything else only without stray spaces.

    >>> normalise("8 (496) 570-00-00 доб. 12")
    '+7 496 570-00-00, 12'
    """
    match = RUSSIAN.match(phone_digits(text).replace(".", ""))
    if match is None:
        return " ".join(text.split())
    code, first, second, third = match.groups()
    number = f"+7 {code} {first}-{second}-{third}"
    extension = phone_extension(text)
    return f"{number}, {extension}" if extension else number
