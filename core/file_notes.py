"""What stands after a link to a file inside a text: its format, size, whether it can be read aloud.

Wagtail's handlers of links write opening tags only; the words travel in an attribute of the tag
and are set after the link here.
"""

import re

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

ATTRIBUTE = "data-file-note"
_LINK = re.compile(rf'<a ([^>]*?) ?{ATTRIBUTE}="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)


def opening(url: str, language: str, note: str) -> str:
    """Return the opening tag of a link to a file, with the words that follow the link."""
    speech = format_html(' hreflang="{}"', language) if language else ""
    return f'<a href="{escape(url)}"{speech} {ATTRIBUTE}="{escape(note)}">'


def set_out(html: str) -> SafeString:
    """Put the words after their links."""
    shown = _LINK.sub(r"<a \1\3>\4</a> (\2)", html) if ATTRIBUTE in html else html
    return mark_safe(shown)  # noqa: S308 - markup of Wagtail's editor, the words are escaped
