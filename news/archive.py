"""The archive of news by year and month."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import Count, QuerySet
from django.db.models.functions import ExtractYear
from django.utils import timezone
from django.utils.dates import MONTHS

FIRST_YEAR, LAST_YEAR = 1990, 2100


@dataclass(frozen=True)
class Period:
    """A year, a month of a year, or all time (zeros)."""

    year: int = 0
    month: int = 0

    @property
    def is_valid(self) -> bool:
        """False for months and years that cannot be."""
        years = not self.year or FIRST_YEAR <= self.year <= LAST_YEAR
        return years and (not self.month or 1 <= self.month <= 12)

    @property
    def title(self) -> str:
        """The period in words: «ноябрь 2026», «2026», or nothing."""
        if self.month:
            return f"{str(MONTHS[self.month]).lower()} {self.year}"
        return str(self.year) if self.year else ""

    def bounds(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Return the first moment of the period and the first one after it."""
        begins = datetime(self.year, self.month or 1, 1, tzinfo=zone)
        if self.month and self.month < 12:
            return begins, datetime(self.year, self.month + 1, 1, tzinfo=zone)
        return begins, datetime(self.year + 1, 1, 1, tzinfo=zone)

    def narrow(self, news: QuerySet) -> QuerySet:
        """Return the news of the period."""
        if not self.year:
            return news
        begins, ends = self.bounds(timezone.get_current_timezone())
        return news.filter(date__gte=begins, date__lt=ends)


def years(news: QuerySet) -> list[tuple[int, int]]:
    """Return years with their number of news, the newest first."""
    rows = news.order_by().values(year=ExtractYear("date")).annotate(count=Count("pk"))
    return [(row["year"], row["count"]) for row in rows.order_by("-year")]
