"""Collecting the messages of code and templates."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation.template import templatize

from . import files

KEYWORDS: dict[str, Any] = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
Found = tuple[int, Any, str | None]


def from_python(source: bytes) -> Iterator[Found]:
    """Yield line, message (a pair where plural) and context of every marked text."""
    for line, message, _comments, context in extract("python", BytesIO(source), KEYWORDS):
        yield line, message, context


def from_template(source: str) -> Iterator[Found]:
    """Yield the same of a Django template.

    Django turns it into calls of gettext amid filler; brackets around make the indentation of the
    filler harmless to the Python tokenizer.
    """
    return from_python(f"({templatize(source)}\n)".encode())


def messages_of(path: Path) -> Iterator[Found]:
    """Yield the messages of one file by its kind."""
    if path.suffix == ".py":
        return from_python(path.read_bytes())
    return from_template(path.read_text())


def in_two_ways() -> set[tuple[str, str | None]]:
    """Return messages, with their context, that stand alone and are counted elsewhere.

    The catalogue keeps them as counted; some Pythons (that of Debian 12) do not find them alone.
    """
    alone, counted = set(), set()
    for path in files.sources():
        for _line, message, context in messages_of(path):
            if isinstance(message, str):
                alone.add((message, context))
            else:
                counted.add((message[0], context))
    return alone & counted


def template() -> Catalog:
    """Return the catalogue of all messages, untranslated, with their files."""
    found: Catalog = Catalog(charset="utf-8")
    for path in files.sources():
        location = path.relative_to(files.root()).as_posix()
        for line, message, context in messages_of(path):
            found.add(message, locations=[(location, line)], context=context)
    return found
