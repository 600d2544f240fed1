"""Values of a list as JSON and a Russian CSV hold them."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from core.spreadsheet import spreadsheet_value


def plain_value(value: Any) -> Any:
    """Return a value for JSON: dates in ISO 8601."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return str(value)


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
