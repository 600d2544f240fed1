"""A year later: in dates and in words; pure functions."""

import re
from datetime import date, datetime
from typing import TypeVar

# a year, the short second half of a school year, a year in an address
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:([/–—-])(\d\d)(?!\d))?(?!\d)")
Day = TypeVar("Day", date, datetime)


def later(day: Day) -> Day:
    """Return the same day of the next year; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def later_words(text: str) -> str:
    """Return a text with its years one more: «Итоги 2025/26» → «Итоги 2026/27»."""
    return _YEAR.sub(_next, text)


def later_title(title: str, year: int) -> str:
    """Return a title of the next year; one without a year gets `year`."""
    changed = later_words(title)
    return changed if changed != title else f"{title} – {year}"


def _next(found: re.Match[str]) -> str:
    year, mark, half = found.groups()
    begins = str(int(year) + 1)
    if not mark:
        return begins
    if int(half) != (int(year) + 1) % 100:  # 2025-11 is a month, not a school year
        return f"{begins}{mark}{half}"
    return f"{begins}{mark}{(int(half) + 1) % 100:02d}"
