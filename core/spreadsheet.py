"""Values of a table that a spreadsheet shows and never runs."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from core.xml_text import legal

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MAX_CELL = 32_767  # letters; Excel takes no more


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
    """Return the text without what no workbook can hold, never taken for a formula."""
    text = legal(text, "")[:MAX_CELL]
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def csv_value(value: Any) -> Any:
    """Return a cell for a Russian Excel: dates «21.11.2026», decimal comma."""
    value = spreadsheet_value(value)
    if isinstance(value, datetime):
        return value.strftime("%d.%m.%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, (float, Decimal)):
        return str(value).replace(".", ",")
    return value


def plain_value(value: Any) -> Any:
    """Return a value for JSON: dates in ISO 8601."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return str(value)
