"""Words left in Russian on a page of a language that is written in the same letters.

There letters tell nothing, so a row says where it has no translation: templates put marks around
such words, and the finished page gets elements with `lang` in their place.
"""

import re

from django.conf import settings

SAME_LETTERS = frozenset({"be", "bg", "kk", "ky", "mk", "mn", "sr", "tg", "tt", "uk"})
ON, OFF = "\ue000", "\ue001"  # for private use: no text of an editor has them

_MARKED = re.compile(
    r"(?P<aside><!--.*?-->|<(?P<raw>script|style|title|textarea|option)\b.*?</(?P=raw)\s*>"
    r"|<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>)"
    rf"|{ON}(?P<words>[^{OFF}]*){OFF}",
    re.DOTALL | re.IGNORECASE,
)


def marked(words: str, language: str) -> str:
    """Return Russian words with marks for a page in `language`, as they are where none helps."""
    return f"{ON}{words}{OFF}" if words and language in SAME_LETTERS else words


def without_marks(text: str) -> str:
    """Return a text as people read it."""
    return text.replace(ON, "").replace(OFF, "")


def marks_spoken(html: str) -> str:
    """Return the page with elements in the place of marks; inside tags they only vanish."""
    return without_marks(_MARKED.sub(_spoken, html)) if ON in html else html


def _spoken(found: re.Match[str]) -> str:
    words = found["words"]
    return found[0] if words is None else f'<span lang="{settings.LANGUAGE_CODE}">{words}</span>'
