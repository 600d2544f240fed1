"""What a report counts: the published measures of one centre in one quarter."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Site

from quality_assessment.choices import MeasureStatus
from quality_assessment.models import FixMeasure

QUARTERS = 8  # offered, the present one first


@dataclass(frozen=True, order=True)
class Quarter:
    """A quarter of a year, 1 to 4."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """Return the quarter of a day."""
        return cls(day.year, (day.month - 1) // 3 + 1)

    @classmethod
    def read(cls, text: str) -> "Quarter | None":
        """Return the quarter written as «2026-4», None for anything else."""
        year, _dash, number = text.partition("-")
        if not (year.isdecimal() and len(year) == 4 and number in ("1", "2", "3", "4")):
            return None
        return cls(int(year), int(number))

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.number * 3 - 2, 1)

    @property
    def last(self) -> date:
        """The last day."""
        later = self.following()
        return later.first - timedelta(days=1)

    def following(self) -> "Quarter":
        """Return the next quarter."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    def before(self) -> "Quarter":
        """Return the quarter before."""
        return Quarter.of(self.first - timedelta(days=1))

    @property
    def key(self) -> str:
        """How an address names it."""
        return f"{self.year}-{self.number}"

    def __str__(self) -> str:
        return _("quarter %(number)s of %(year)s") % {"number": self.number, "year": self.year}


def offered(today: date | None = None) -> list[Quarter]:
    """Return the quarters that a report may be asked for, the newest first."""
    found = [Quarter.of(today or timezone.localdate())]
    while len(found) < QUARTERS:
        found.append(found[-1].before())
    return found


class Scope:
    """The measures of a centre as they stood at the end of a quarter, or stand now within it."""

    def __init__(self, site: Site, quarter: Quarter) -> None:
        self.site, self.quarter = site, quarter
        self.day = min(quarter.last, timezone.localdate())
        rows = FixMeasure.objects.for_site(site).live().select_related("organisation", "cycle")
        found = rows.filter(first_published_at__date__lte=quarter.last)
        self.measures = list(found.order_by("organisation__short_name", "term", "pk"))

    def is_done(self, measure: FixMeasure) -> bool:
        """Whether it was done by the day of the report."""
        return measure.done_on is not None and measure.done_on <= self.day

    def is_late(self, measure: FixMeasure) -> bool:
        """Whether its term was over and it was not done."""
        dropped = measure.status == MeasureStatus.DROPPED
        return not dropped and not self.is_done(measure) and measure.term < self.day

    def done_now(self) -> list[FixMeasure]:
        """Return what was done within the quarter."""
        return [
            each
            for each in self.measures
            if self.is_done(each) and each.done_on >= self.quarter.first
        ]

    def late(self) -> list[FixMeasure]:
        """Return what was late, the longest first."""
        return sorted(filter(self.is_late, self.measures), key=lambda each: each.term)

    def coming(self) -> list[FixMeasure]:
        """Return what is to be done in the next quarter."""
        nxt = self.quarter.following()
        return [
            each
            for each in self.measures
            if nxt.first <= each.term <= nxt.last
            and not self.is_done(each)
            and each.status != MeasureStatus.DROPPED
        ]
