"""Days: of Excel, as its serial numbers, and as people write them."""

import re
from datetime import date, datetime, timedelta

from exchange.parsing.table import Cell

from .problems import ReadError
from .texts import read_text

EPOCH = date(1899, 12, 30)  # day 0 of Excel on Windows
SERIALS = range(7_306, 73_051)  # 1920 … 2099: other numbers are no days
TIME = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
RUSSIAN = re.compile(rf"(\d{{1,2}})[./-](\d{{1,2}})[./-](\d{{4}}|\d{{2}})(?:\s*г\.?)?{TIME}")
ISO = re.compile(rf"(\d{{4}})[./-](\d{{1,2}})[./-](\d{{1,2}}){TIME}")
WORDS = re.compile(r"[«\"]?(\d{1,2})[»\"]?\s+([а-яё]{3,8})\.?\s+(\d{4})(?:\s*(?:г\.?|года))?", re.I)
MONTHS = (
    *("янв", "фев", "мар", "апр", "ма", "июн"),
    *("июл", "авг", "сен", "окт", "ноя", "дек"),
)
CENTURY = 2000
YEARS = range(1900, 2101)


def read_date(cell: Cell) -> date | None:
    """Return a day: Excel's, its serial number, 01.09.2026, 2026-09-01, 1 сентября 2026 г."""
    if isinstance(cell, datetime):
        return _checked(cell.date(), cell)
    if isinstance(cell, date):
        return _checked(cell, cell)
    text = read_text(cell)
    if text is None:
        return None
    if re.fullmatch(r"\d{4,5}(?:[.,]\d+)?", text):
        return _of_serial(text)
    if match := RUSSIAN.fullmatch(text):
        century = CENTURY if len(match[3]) == 2 else 0
        return _made(century + int(match[3]), int(match[2]), int(match[1]), text)
    if match := ISO.fullmatch(text):
        return _made(int(match[1]), int(match[2]), int(match[3]), text)
    if match := WORDS.fullmatch(text):
        return _made(int(match[3]), _month(match[2], text), int(match[1]), text)
    raise ReadError("no_date", text=text)


def _of_serial(text: str) -> date:
    days = int(float(text.replace(",", ".")))
    if days not in SERIALS:
        raise ReadError("no_date", text=text)
    return EPOCH + timedelta(days=days)


def _month(word: str, text: str) -> int:
    for number, beginning in enumerate(MONTHS, 1):
        if word.casefold().startswith(beginning):
            return number
    raise ReadError("no_date", text=text)


def _made(year: int, month: int, day: int, text: str) -> date:
    try:
        return _checked(date(year, month, day), text)
    except ValueError:
        raise ReadError("no_such_date", text=text) from None


def _checked(day: date, cell: Cell) -> date:
    if day.year not in YEARS:
        raise ReadError("no_such_date", text=str(cell))
    return day
