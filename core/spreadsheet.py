"""Text of a cell that a spreadsheet shows and never runs."""

import re

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MAX_CELL = 32_767  # letters; Excel takes no more
# not allowed in XML: text pasted from Word has \v for a new line
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def safe_text(text: str) -> str:
    """Return the text without what no workbook can hold, never taken for a formula."""
    text = _FORBIDDEN.sub("", text)[:MAX_CELL]
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
