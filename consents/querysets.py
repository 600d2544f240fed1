"""Questions asked of the texts and of the log."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any, Self

from django.db.models import Q
from django.utils import timezone

from core.querysets import SiteQuerySet


def end_of(day: date) -> datetime:
    """Return the first moment after `day` in the current time zone."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


class ConsentTextQuerySet(SiteQuerySet):
    """Texts of consents and their versions."""

    def published(self) -> Self:
        """Narrow to the versions that people have been shown or will be."""
        return self.filter(published_at__isnull=False)

    def in_effect(self, on: date | None = None) -> Self:
        """Narrow to published versions whose day has come, the newest first."""
        day = on or timezone.localdate()
        return self.published().filter(effective_from__lte=day).order_by("-version")

    def current(self, kind: str, on: date | None = None) -> Any:
        """Return the version to be shown on a day, or None where the centre has none."""
        return self.in_effect(on).filter(kind=kind).first()


class ConsentRecordQuerySet(SiteQuerySet):
    """The log of consents."""

    def valid(self, on: date | None = None) -> Self:
        """Narrow to consents in force on a day: given, not withdrawn, not past their term."""
        day = on or timezone.localdate()
        return self.filter(
            Q(until__isnull=True) | Q(until__gte=day),
            Q(withdrawn_at__isnull=True) | Q(withdrawn_at__gte=end_of(day)),
            given_at__lt=end_of(day),
        )

    def expired(self, on: date | None = None) -> Self:
        """Narrow to consents whose term has passed and that nobody withdrew."""
        day = on or timezone.localdate()
        return self.filter(withdrawn_at__isnull=True, until__lt=day)

    def expiring(self, days: int, on: date | None = None) -> Self:
        """Narrow to consents in force now whose term ends within `days`."""
        day = on or timezone.localdate()
        return self.valid(day).filter(until__lte=day + timedelta(days=days))

    def withdrawn(self) -> Self:
        """Narrow to withdrawn consents."""
        return self.filter(withdrawn_at__isnull=False)

    def of_kind(self, kind: str) -> Self:
        """Narrow to one purpose."""
        return self.filter(text__kind=kind)

    def in_state(self, state: str) -> Self:
        """Narrow to one value of `State` today."""
        narrow: dict[str, Callable[[], Self]] = {
            "valid": self.valid,
            "expired": self.expired,
            "withdrawn": self.withdrawn,
        }
        return narrow[state]()

    def touched(self, start: date, end: date) -> Self:
        """Narrow to consents given or withdrawn between two days, both included."""
        period = (end_of(start - timedelta(days=1)), end_of(end))
        given = Q(given_at__gte=period[0], given_at__lt=period[1])
        return self.filter(given | Q(withdrawn_at__gte=period[0], withdrawn_at__lt=period[1]))
