"""Questions to hours and bookings."""

from datetime import date, datetime, time, timedelta
from typing import Any, Self
from zoneinfo import ZoneInfo

from django.db.models import Manager, Q
from django.utils import timezone

from core.querysets import SiteQuerySet

from .choices import Status


class HoursQuerySet(SiteQuerySet):
    """Hours of a week."""

    def not_over(self, day: date) -> Self:
        """Return those that still come on a day or after it."""
        return self.filter(Q(valid_until=None) | Q(valid_until__gte=day))


class BookingQuerySet(SiteQuerySet):
    """Bookings of readers."""

    def standing(self) -> Self:
        """Return those that hold their time: nobody has cancelled them."""
        return self.exclude(status=Status.CANCELLED)

    def ahead(self, now: datetime | None = None) -> Self:
        """Return those that are still to come."""
        return self.filter(status=Status.BOOKED, starts__gt=now or timezone.now())

    def unmarked(self, now: datetime | None = None) -> Self:
        """Return those that are over and of which nobody has said whether the reader came."""
        return self.filter(status=Status.BOOKED, ends__lte=now or timezone.now())

    def on_day(self, day: date, zone: ZoneInfo) -> Self:
        """Return those of one day of the centre's clock."""
        start = datetime.combine(day, time(), zone)
        return self.filter(starts__gte=start, starts__lt=start + timedelta(days=1))

    def of_contact(self, email: str) -> Self:
        """Return those that one address has made."""
        return self.filter(email__iexact=email)

    def seen_by(self, user: Any) -> Self:
        """Return all of the centres whose bookings a person manages, and those to himself."""
        from .rules import sites_managed_by

        return self.filter(Q(site__in=sites_managed_by(user)) | Q(specialist__user=user.pk))


HoursManager = Manager.from_queryset(HoursQuerySet)
BookingManager = Manager.from_queryset(BookingQuerySet)
