"""A month of the schedule, whoever looks at it."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision
from wagtail.query import PageQuerySet


class What(Enum):
    """What happens to a page."""

    PUBLISHED = _("goes on the site")
    TAKEN_OFF = _("leaves the site")


@dataclass(frozen=True)
class Event:
    """Something that happens to a page by itself."""

    at: datetime
    what: What
    page: Page

    @property
    def label(self) -> str:
        """What happens, in words."""
        return str(self.what.value)


@dataclass(frozen=True)
class Day:
    """A day of the table; `in_month` is false for those of the months around."""

    date: date
    in_month: bool
    today: bool
    events: list[Event] = field(default_factory=list)


def first_day(text: str) -> date:
    """Return the first day of a month given as «2026-11», of this month for anything else."""
    try:
        return datetime.strptime(text, "%Y-%m").date()
    except ValueError:
        return timezone.localdate().replace(day=1)


def next_month(month: date) -> date:
    """Return the first day of the month after."""
    return (month + timedelta(days=31)).replace(day=1)


def month_before(month: date) -> date:
    """Return the first day of the month before."""
    return (month - timedelta(days=1)).replace(day=1)


def weeks(month: date, pages: PageQuerySet) -> list[list[Day]]:
    """Return the weeks of a month with what happens to the pages; three queries."""
    rows = calendar.Calendar().monthdatescalendar(month.year, month.month)
    start, end = rows[0][0], rows[-1][-1] + timedelta(days=1)
    by_day: dict[date, list[Event]] = {}
    for event in events(pages, _midnight(start), _midnight(end)):
        by_day.setdefault(timezone.localdate(event.at), []).append(event)
    today = timezone.localdate()
    return [
        [Day(day, day.month == month.month, day == today, by_day.get(day, [])) for day in row]
        for row in rows
    ]


def events(pages: PageQuerySet, start: datetime, end: datetime) -> list[Event]:
    """Return what happens to the pages between two moments, in its order."""
    found = [*_published(pages, start, end), *_taken_off(pages, start, end)]
    return sorted(found, key=lambda event: (event.at, event.page.pk))


def _published(pages: PageQuerySet, start: datetime, end: datetime) -> Iterable[Event]:
    hours: dict[Any, datetime] = dict(
        Revision.page_revisions.filter(
            approved_go_live_at__gte=start, approved_go_live_at__lt=end
        ).values_list("object_id", "approved_go_live_at")
    )
    for page in pages.filter(pk__in=[int(key) for key in hours]):
        yield Event(hours[str(page.pk)], What.PUBLISHED, page)


def _taken_off(pages: PageQuerySet, start: datetime, end: datetime) -> Iterable[Event]:
    for page in pages.live().filter(expire_at__gte=start, expire_at__lt=end):
        yield Event(page.expire_at, What.TAKEN_OFF, page)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
