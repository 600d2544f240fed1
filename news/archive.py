"""The archive of news by year and month."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.dates import MONTHS

from core.languages.spoken import is_main

if TYPE_CHECKING:
    from news.querysets import NewsQuerySet

FIRST_YEAR, LAST_YEAR = 1990, 2100


@dataclass(frozen=True)
class Period:
    """A year, a month of a year, or all time (zeros)."""

    year: int = 0
    month: int = 0

    @property
    def is_valid(self) -> bool:
        """False for months and years that cannot be."""
        return FIRST_YEAR <= self.year <= LAST_YEAR and 0 <= self.month <= 12

    @property
    def title(self) -> str:
        """The period in words: «ноябрь 2026», «2026», or nothing."""
        if self.month:
            return f"{_name_of(self.month)} {self.year}"
        return str(self.year) if self.year else ""

    def bounds(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Return the first moment of the period and the first one after it."""
        begins = datetime(self.year, self.month or 1, 1, tzinfo=zone)
        if self.month and self.month < 12:
            return begins, datetime(self.year, self.month + 1, 1, tzinfo=zone)
        return begins, datetime(self.year + 1, 1, 1, tzinfo=zone)

    def narrow(self, news: "NewsQuerySet") -> "NewsQuerySet":
        """Return the news of the period."""
        if not self.year:
            return news
        begins, ends = self.bounds(timezone.get_current_timezone())
        return news.filter(date__gte=begins, date__lt=ends)


ALL_TIME = Period()


def holds(moment: datetime) -> bool:
    """Say whether the archive has a place for a date."""
    return Period(timezone.localtime(moment).year).is_valid


def months(news: QuerySet) -> list[tuple[int, int, int]]:
    """Return year, month and the number of news for each month that has any, the latest first."""
    counted = news.order_by().annotate(moment=TruncMonth("date")).values_list("moment")
    numbers = counted.annotate(count=Count("pk")).order_by("-moment")
    return [(moment.year, moment.month, count) for moment, count in numbers]


def links(counted: Iterable[tuple[int, int, int]], period: Period, url: str) -> list[dict]:
    """Return the years of the archive, the chosen one with its months."""
    years: dict[int, dict] = {}
    for year, month, count in counted:
        known = years.setdefault(year, _year(year, period, url))
        known["count"] += count
        if year == period.year:
            known["months"].append(_month(year, month, count, period, url))
    return list(years.values())


def _year(year: int, period: Period, url: str) -> dict:
    current = year == period.year and not period.month
    return {
        "title": str(year),
        "url": f"{url}{year}/",
        "count": 0,
        "current": current,
        "months": [],
    }


def _month(year: int, month: int, count: int, period: Period, url: str) -> dict:
    current = (year, month) == (period.year, period.month)
    title = _name_of(month)
    return {"title": title, "url": f"{url}{year}/{month}/", "count": count, "current": current}


def _name_of(month: int) -> str:
    """Return the name as it stands inside a line: Russian has small letters there."""
    name = str(MONTHS[month])
    return name.lower() if is_main() else name
