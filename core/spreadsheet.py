"""Text of a cell that a spreadsheet shows and never runs."""

from core.xml_text import legal

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MAX_CELL = 32_767  # letters; Excel takes no more


def safe_text(text: str) -> str:
    """Return the text without what no workbook can hold, never taken for a formula."""
    text = legal(text, "")[:MAX_CELL]
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
