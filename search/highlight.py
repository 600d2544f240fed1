"""Words found, marked in real text; everything else escaped."""

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

# control characters cannot be typed, stored or confused with markup
START, STOP = "\x02", "\x03"


def marked(text: str) -> SafeString:
    """Return the text with <mark> around what stands between the two signs."""
    html = escape(text.strip()).replace(START, "<mark>").replace(STOP, "</mark>")
    return mark_safe(html)  # noqa: S308 - escaped above


def fragment(text: str) -> SafeString:
    """Return a piece of a longer text: an ellipsis where it begins in the middle of a sentence."""
    piece = text.strip()
    plain = piece.replace(START, "").replace(STOP, "")
    before = "…" if plain[:1].islower() else ""
    after = "" if not plain or plain[-1] in ".!?…" else "…"
    return mark_safe(f"{before}{marked(piece)}{after}")  # noqa: S308 - escaped above
