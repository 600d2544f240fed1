"""Text without what XML and workbooks cannot hold: Word's new line is a control character."""

import re

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def legal(text: str, instead: str = " ") -> str:
    """Return the text with forbidden characters replaced (XML 1.0, 2.2)."""
    return _FORBIDDEN.sub(instead, text)
