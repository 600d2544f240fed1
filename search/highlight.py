"""Words found, marked in real text; everything else escaped."""

import re

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

# control characters cannot be typed, stored or confused with markup
START, STOP = "\x02", "\x03"
_SIGNS = re.compile(f"{START}(.*?){STOP}", re.DOTALL)


def marked(text: str) -> SafeString:
    """Return the text with <mark> around what stands between the two signs."""
    pieces = enumerate(_SIGNS.split(text.strip()))
    return format_html_join("", "{}", ((_marked(each) if n % 2 else each,) for n, each in pieces))


def fragment(text: str) -> SafeString:
    """Return a piece of a longer text: an ellipsis where it begins in the middle of a sentence."""
    piece = text.strip()
    plain = piece.replace(START, "").replace(STOP, "")
    before = "…" if plain[:1].islower() else ""
    after = "" if not plain or plain[-1] in ".!?…" else "…"
    return format_html("{}{}{}", before, marked(piece), after)


def _marked(words: str) -> SafeString:
    return format_html("<mark>{}</mark>", words)
