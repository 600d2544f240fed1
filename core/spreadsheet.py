"""Values of a table as a spreadsheet may safely show them."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MAX_CELL = 32_767


def spreadsheet_value(value: Any) -> Any:
    """Return a cell for Excel: numbers and dates as they are, text that is never a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return timezone.localtime(value).replace(tzinfo=None) if timezone.is_aware(value) else value
    if isinstance(value, (int, float, Decimal, date)):
        return value
    return safe_text(str(value))


def safe_text(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    text = "".join(each for each in text if each >= " " or each in "\t\n\r")[:MAX_CELL]
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
