"""Telephones and addresses of the net."""

import re

from exchange.parsing.table import Cell

from .problems import ReadError
from .texts import read_text

EXTENSION = re.compile(
    r"(?:[\s,;]*(?:доб(?:авочный)?|ext|вн)\.?\s*:?\s*|\s*,\s*)(\d{1,6})$", re.IGNORECASE
)
EMAIL = re.compile(r"[^\s@,;]+@[^\s@,;]+\.[^\s@,;]{2,}")


def read_phone(cell: Cell) -> str | None:
    """Return a Russian telephone as +7 000 000-00-00, an extension after a comma."""
    text = read_text(cell)
    if text is None:
        return None
    extension = EXTENSION.search(text)
    number = text[: extension.start()] if extension else text
    digits = re.sub(r"\D", "", re.sub(r"^[^\d+(]*", "", number))
    if len(digits) == 11 and digits[0] in "78":
        digits = digits[1:]
    if len(digits) != 10 or re.search(r"[^\W\d_]", re.sub(r"^[^\d+(]*", "", number)):
        raise ReadError("no_phone", text=text)
    found = f"+7 {digits[:3]} {digits[3:6]}-{digits[6:8]}-{digits[8:]}"
    return f"{found}, {extension[1]}" if extension else found


def read_email(cell: Cell) -> str | None:
    """Return an address of mail; with several in a cell it is an error."""
    text = read_text(cell)
    if text is None:
        return None
    found = re.sub(r"^mailto:", "", text, flags=re.IGNORECASE)
    if not EMAIL.fullmatch(found):
        raise ReadError("no_email", text=text)
    return found.lower()


def read_url(cell: Cell) -> str | None:
    """Return an address of the net; one without a scheme is given https."""
    text = read_text(cell)
    if text is None:
        return None
    found = text if re.match(r"https?://", text, re.IGNORECASE) else f"https://{text}"
    if re.search(r"\s", found) or not re.match(r"https?://[^/\s.]+\.[^\s]+", found, re.IGNORECASE):
        raise ReadError("no_url", text=text)
    return found
