"""Which times can be booked: what the database knows, given to the computation of slots."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils import timezone
from wagtail.models import Site

from core.models import CentreSettings

from .choices import ExceptionKind
from .slots import Interval, Rules, Slot, Timetable, find_slots

if TYPE_CHECKING:
    from .models import HoursException


def rules_of(site: Site) -> Rules:
    """Return the terms of a centre."""
    from .models import ConsultationSettings

    terms = ConsultationSettings.for_site(site)
    return Rules(CentreSettings.for_site(site).zone, terms.notice, terms.horizon_days)


def slots_of(
    site: Site, specialists: Iterable[int], now: datetime | None = None
) -> dict[int, list[Slot]]:
    """Return the slots of several specialists by their keys, free and taken ones; three queries."""
    now, keys, rules = now or timezone.now(), list(specialists), rules_of(site)
    today = now.astimezone(rules.zone).date()
    tables, taken = _timetables(site, keys, today), _taken(keys, now)
    return {key: find_slots(tables[key], taken[key], rules, now) for key in keys}


def _timetables(site: Site, keys: list[int], today: date) -> dict[int, Timetable]:
    from .models import ConsultationHours, HoursException

    weekly, extras, offs = defaultdict(list), defaultdict(list), defaultdict(list)
    hours = ConsultationHours.objects.for_site(site).filter(specialist__in=keys).not_over(today)
    for row in hours:
        weekly[row.specialist_id].append(row.weekly)
    exceptions = HoursException.objects.for_site(site).filter(specialist__in=keys)
    for each in exceptions.filter(Q(first_day__gte=today) | Q(last_day__gte=today)):
        if each.kind == ExceptionKind.OFF:
            offs[each.specialist_id].append(each.off)
        else:
            extras[each.specialist_id].append(each.extra)
    return {key: Timetable(weekly[key], extras[key], offs[key]) for key in keys}


def _taken(keys: list[int], now: datetime) -> dict[int, list[Interval]]:
    from .models import Booking

    found: dict[int, list[Interval]] = defaultdict(list)
    rows = Booking.objects.standing().filter(specialist__in=keys, ends__gt=now)
    for key, starts, ends in rows.values_list("specialist", "starts", "ends"):
        found[key].append((starts, ends))
    return found


def hit_by(exception: "HoursException") -> list[int]:
    """Return numbers of the bookings that a day off would leave without their specialist."""
    from .models import Booking

    off, zone = exception.off, CentreSettings.for_site(exception.site).zone
    numbers = []
    for booking in Booking.objects.ahead().filter(specialist=exception.specialist_id):
        begins, ends = booking.starts.astimezone(zone), booking.ends.astimezone(zone)
        if not off.first <= begins.date() <= off.last:
            continue
        whole = off.start is None or off.end is None
        if whole or (begins.time() < off.end and off.start < ends.time()):
            numbers.append(booking.number)
    return sorted(numbers)
