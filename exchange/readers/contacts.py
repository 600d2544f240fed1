"""Telephones and addresses of the net."""

import re

from core import phones
from exchange.parsing.table import Cell

from .problems import ReadError
from .texts import read_text

EMAIL = re.compile(r"[^\s@,;]+@[^\s@,;]+\.[^\s@,;]{2,}")


def read_phone(cell: Cell) -> str | None:
    """Return a Russian telephone as +7 000 000-00-00, an extension after a comma."""
    text = read_text(cell)
    if text is None:
        return None
    if phones.parse(text) is None:
        raise ReadError("no_phone", text=text)
    return phones.tidy(text)


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
