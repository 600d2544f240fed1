"""Headings of a body: their order and their anchors; pure functions over levels and texts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

TOP_LEVEL = 2  # the title of the page is the only h1
ANCHOR_LENGTH = 60
PREFIX = "раздел"  # Cyrillic, as anchors are


@dataclass(frozen=True)
class Section:
    """A heading of the body as a table of contents shows it."""

    level: int
    text: str
    anchor: str


def jumps(levels: Iterable[tuple[int, int]]) -> dict[int, Any]:
    """Return a message for each heading, by its place, that skips a level (WCAG 1.3.1).

    `levels` are pairs of place and level in the order of the page.
    """
    problems: dict[int, Any] = {}
    previous = TOP_LEVEL - 1
    for place, level in levels:
        if level > previous + 1:
            problems[place] = _jump(previous, level)
        previous = level
    return problems


def _jump(previous: int, level: int) -> Any:
    if previous < TOP_LEVEL:
        return _("The first heading of a page must be of level 2.")
    return _(
        "A heading of level %(previous)d is followed by level %(level)d: choose level %(next)d."
    ) % {"previous": previous, "level": level, "next": previous + 1}


def anchors(texts: Iterable[str]) -> list[str]:
    """Return an anchor for each heading: its words, unique on the page.

    An anchor without Cyrillic gets a prefix, so that it never meets an id of the page's frame.
    """
    taken: set[str] = set()
    result = []
    for text in texts:
        anchor = _free(_words(text), taken)
        taken.add(anchor)
        result.append(anchor)
    return result


def _words(text: str) -> str:
    words = slugify(text, allow_unicode=True)[:ANCHOR_LENGTH].strip("-")
    return words if re.search("[а-яё]", words) else f"{PREFIX}-{words}".strip("-")


def _free(words: str, taken: set[str]) -> str:
    anchor, number = words, 2
    while anchor in taken:
        anchor, number = f"{words}-{number}", number + 1
    return anchor
