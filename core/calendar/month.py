"""A month of the schedule, whoever looks at it."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision, Site
from wagtail.query import PageQuerySet

from core import drafted
from core.upkeep import places


class What(Enum):
    """What happens to a page or to a record."""

    PUBLISHED = _("goes on the site")
    TAKEN_OFF = _("leaves the site")


@dataclass(frozen=True)
class Event:
    """Something that happens to a page or to a record by itself; `url` is of its form."""

    at: datetime
    what: What
    title: str
    url: str

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


def weeks(month: date, pages: PageQuerySet, sites: QuerySet[Site]) -> list[list[Day]]:
    """Return the weeks of a month with what happens to the pages and records of centres.

    Four queries, and one for each register that something happens in.
    """
    rows = calendar.Calendar().monthdatescalendar(month.year, month.month)
    start, end = rows[0][0], rows[-1][-1] + timedelta(days=1)
    by_day: dict[date, list[Event]] = {}
    for event in events(pages, sites, _midnight(start), _midnight(end)):
        by_day.setdefault(timezone.localdate(event.at), []).append(event)
    today = timezone.localdate()
    return [
        [Day(day, day.month == month.month, day == today, by_day.get(day, [])) for day in row]
        for row in rows
    ]


def events(
    pages: PageQuerySet, sites: QuerySet[Site], start: datetime, end: datetime
) -> list[Event]:
    """Return what happens between two moments, in its order."""
    hours: dict[Any, dict[str, datetime]] = {}
    approved = Revision.objects.filter(
        approved_go_live_at__gte=start, approved_go_live_at__lt=end
    ).values_list("base_content_type", "object_id", "approved_go_live_at")
    for kind, key, hour in approved:
        hours.setdefault(ContentType.objects.get_for_id(kind).model_class(), {})[key] = hour
    found = [
        *_of_pages(pages, hours.pop(Page, {}), start, end),
        *_published(sites, hours),
        *_taken_off(sites, start, end),
    ]
    return sorted(found, key=lambda event: (event.at, event.title))


def _of_pages(
    pages: PageQuerySet, hours: dict[str, datetime], start: datetime, end: datetime
) -> Iterable[Event]:
    for page in pages.filter(pk__in=[int(key) for key in hours]):
        yield _event(hours[str(page.pk)], What.PUBLISHED, page, page.draft_title)
    for page in pages.live().filter(expire_at__gte=start, expire_at__lt=end):
        yield _event(page.expire_at, What.TAKEN_OFF, page, page.draft_title)


def _published(sites: QuerySet[Site], hours: dict[Any, dict[str, datetime]]) -> Iterable[Event]:
    for model in drafted.registers():
        if model in hours:
            for row in _rows(model, sites).filter(pk__in=hours[model]):
                yield _event(hours[model][str(row.pk)], What.PUBLISHED, row, str(row))


def _taken_off(sites: QuerySet[Site], start: datetime, end: datetime) -> Iterable[Event]:
    leaving = {"live": True, "expire_at__gte": start, "expire_at__lt": end}
    asked = [
        _rows(model, sites).filter(**leaving).values_list(Value(model._meta.label), "pk")
        for model in drafted.registers()
    ]
    by_label: dict[str, list[Any]] = {}
    for label, key in asked[0].union(*asked[1:], all=True):
        by_label.setdefault(label, []).append(key)
    for label, keys in by_label.items():
        for row in apps.get_model(label)._default_manager.filter(pk__in=keys):
            yield _event(row.expire_at, What.TAKEN_OFF, row, str(row))


def _rows(model: Any, sites: QuerySet[Site]) -> QuerySet:
    return model._default_manager.filter(site__in=sites.order_by().values("pk")).order_by()


def _event(at: datetime, what: What, thing: Any, title: str) -> Event:
    return Event(at, what, title, places.url_of(type(thing), thing.pk))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
