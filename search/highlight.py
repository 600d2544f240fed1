"""Words found, marked in real text; everything else escaped."""

import re

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

# control characters cannot be typed, stored or confused with markup
START, STOP = "\x02", "\x03"
_SIGNS = re.compile(f"{START}(.*?){STOP}", re.DOTALL)


def marked(text: str) -> SafeString:
    """Return the text with <mark> around what stands between the two signs."""
    # every other piece stood between a pair of signs
    before, *rest = _SIGNS.split(text.strip())
    pairs = zip(rest[::2], rest[1::2], strict=True)
    found = ((_marked(words), _plain(after)) for words, after in pairs)
    return format_html("{}{}", _plain(before), format_html_join("", "{}{}", found))


def fragment(text: str) -> SafeString:
    """Return a piece of a longer text: an ellipsis where it begins in the middle of a sentence."""
    piece = text.strip()
    plain = _plain(piece)
    if not plain:
        return SafeString()
    before = "…" if plain[:1].islower() else ""
    after = "" if plain[-1] in ".!?…" else "…"
    return format_html("{}{}{}", before, marked(piece), after)


def _marked(words: str) -> SafeString:
    return format_html("<mark>{}</mark>", _plain(words))


def _plain(text: str) -> str:
    """Return the text without signs that have lost their pair."""
    return text.replace(START, "").replace(STOP, "")
