"""Addresses of pages: transliterated by one table on the server and in the admin's field.

The rules below are the whole of it. Python applies them here, the browser applies the same list
through the formatters of Wagtail's own slug field.
"""

import re
from collections import defaultdict
from functools import cache
from typing import Any

from anyascii import anyascii

MAX_LENGTH = 60
FALLBACK = "stranitsa"

# Cyrillic, Latin letters with marks, signs that mean a word
_ALPHABETS = [(0x0400, 0x0460), (0x0490, 0x0492), (0x00C0, 0x0180), (0x2116, 0x2117)]

_SHAPE = [
    (r"[^A-Za-z0-9]+", "-"),
    (r"^-+|-+$", ""),
    (rf"^(.{{1,{MAX_LENGTH}}})(?:-.*)?$", "$1"),
    (rf"^(.{{{MAX_LENGTH}}}).*$", "$1"),
]


@cache
def rules() -> list[tuple[str, str]]:
    """Return pairs of a pattern and its replacement ($1 as in JavaScript), in their order."""
    groups: dict[str, str] = defaultdict(str)
    for code in (each for start, end in _ALPHABETS for each in range(start, end)):
        groups[re.sub(r"[^a-z0-9]", "", anyascii(chr(code)).lower())] += chr(code)
    table = [(f"[{re.escape(letters)}]", latin) for latin, letters in sorted(groups.items())]
    return [*table, *_SHAPE]


def make_slug(title: str) -> str:
    """Return the address of a page with this title: «О центре» → "o-tsentre".

    Lower case, hyphens between words, at most 60 characters cut at a word; "" for no letters.
    """
    text = title.strip()
    for pattern, replacement in rules():
        text = re.sub(pattern, replacement.replace("$", "\\"), text)
    return text.lower()


def free_slug(thing: Any, name: str, length: int = 50) -> str:
    """Return an address made of a name that no other thing of the model has in its centre."""
    base = slug = make_slug(name)[:length] or FALLBACK
    rows = type(thing)._default_manager.filter(site=thing.site_id)
    taken = set(rows.values_list("slug", flat=True))
    number = 1
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug
