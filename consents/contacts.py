"""Contacts of people met in a text that is to name nobody."""

import re

CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:\+7|\b8)[\s(–-]*\d{3}[\s)–-]*\d{3}[\s–-]*\d{2}[\s–-]*\d{2}\b"
)


def find_contact(text: str) -> str:
    """Return the first e-mail or telephone of a text, "" where it has none."""
    found = CONTACT.search(text)
    return found[0] if found else ""
