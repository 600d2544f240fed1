"""Soft hyphens: where a browser has no dictionary, it tears a word that does not fit its line."""

import re
from functools import cache

from pyphen import Pyphen, language_fallback

SHY = "\u00ad"
SHORTEST = 6  # letters
KEPT = 50_000  # words whose breaks are remembered by a process
_ASIDE = (
    r"<!--.*?-->|<(script|style|svg|title|textarea|option|code|pre|kbd|samp)\b.*?</\1\s*>|<[^>]*>"
)
# not the parts of e-mail and other addresses, nor the names of entities
_WORD = rf"(?<![\w&@./])(?P<word>[^\W\d_]{{{SHORTEST},}})(?![\w@/]|\.\w)"
_IN_TEXT = re.compile(_WORD)
_IN_HTML = re.compile(f"{_ASIDE}|{_WORD}", re.DOTALL | re.IGNORECASE)


def hyphenate(text: str, language: str) -> str:
    """Return plain text whose longer words may break between syllables."""
    return _turned(_IN_TEXT, text, language)


def hyphenate_html(html: str, language: str) -> str:
    """Return HTML whose longer words may break; tags, code and fields stay as they are."""
    return _turned(_IN_HTML, html, language)


def _turned(pattern: re.Pattern[str], text: str, language: str) -> str:
    dictionary = _dictionary(language)
    if dictionary is None:
        return text
    if len(dictionary.hd.cache) > KEPT:
        dictionary.hd.cache.clear()

    def turned(match: re.Match[str]) -> str:
        word = match["word"]
        # an abbreviation is no word
        return match[0] if not word or word.isupper() else dictionary.inserted(word, SHY)

    return pattern.sub(turned, text)


@cache
def _dictionary(language: str) -> Pyphen | None:
    known = language_fallback(language)
    return Pyphen(lang=known) if known else None
