"""Queries of readers summed up over a period: what the report and the desk count."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import (
    Count,
    Exists,
    F,
    FloatField,
    Max,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
)
from django.db.models.functions import Cast, NullIf
from django.utils import timezone

from core.access import sites_where, works_where
from search.models import SearchedQuery
from search.models.journal import SearchedQuerySet

PERMISSION = "search.view_searchedquery"
PERIODS = (7, 30, 90, 365)  # days
SAME = ("site", "language", "query")


def reads(user: Any) -> bool:
    """Tell whether a person reads what was looked for in some centre."""
    return bool(works_where(user, PERMISSION))


def rows_for(user: Any) -> SearchedQuerySet:
    """Return the queries of the centres whose report a person reads."""
    return SearchedQuery.objects.for_sites(sites_where(user, PERMISSION))


def first_day(days: int) -> date:
    """Return the first of so many days that end today."""
    return timezone.localdate() - timedelta(days=days - 1)


def missing(rows: SearchedQuerySet) -> SearchedQuerySet:
    """Keep what was not found, unless it was found on a later day."""
    later = SearchedQuery.objects.answered().filter(
        day__gt=OuterRef("day"), **{name: OuterRef(name) for name in SAME}
    )
    return rows.unanswered().filter(~Exists(later))


def summed(rows: SearchedQuerySet) -> QuerySet:
    """Return one line for each query: times, days, clicks, average place, what was found last."""
    last = rows.filter(**{name: OuterRef(name) for name in SAME}).order_by("-day")
    return (
        rows.order_by()
        .values(*SAME, "site__site_name")
        .annotate(
            times=Sum("asked"),
            days=Count("pk"),
            last_day=Max("day"),
            last_pk=Subquery(last.values("pk")[:1]),
            last_found=Subquery(last.values("found")[:1]),
            opened=Sum("clicks"),
            place=Cast(Sum("positions"), FloatField()) / NullIf(Sum("clicks"), 0),
        )
    )


@dataclass(frozen=True)
class Day:
    """How much was looked for on a day."""

    day: date
    asked: int
    missed: int

    @property
    def answered(self) -> int:
        """How much of it was found."""
        return self.asked - self.missed


def by_day(rows: SearchedQuerySet, since: date) -> list[Day]:
    """Return every day from one on till today, also those without a query."""
    asked = _sums(rows.since(since))
    missed = _sums(rows.since(since).unanswered())
    number = (timezone.localdate() - since).days + 1
    days = [since + timedelta(days=each) for each in range(number)]
    return [Day(each, asked.get(each, 0), missed.get(each, 0)) for each in days]


def _sums(rows: SearchedQuerySet) -> dict[date, int]:
    return dict(rows.order_by().values_list("day").annotate(times=Sum(F("asked"))))
