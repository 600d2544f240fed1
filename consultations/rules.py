"""What may not be saved, said at its field."""

from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.viewsets import CentrePermissionPolicy

from .choices import ExceptionKind


def sites_managed_by(user: Any) -> QuerySet[Site]:
    """Return the centres where a person sees the bookings of all specialists."""
    from .models import Booking

    return CentrePermissionPolicy(Booking).sites_user_has_permission_for(user, "manage")


def check_centre(thing: Any, *names: str) -> None:
    """Refuse a specialist or a topic of another centre."""
    for name in names:
        value = getattr(thing, name, None) if getattr(thing, f"{name}_id") else None
        if value is not None and thing.site_id and value.site_id != thing.site_id:
            raise ValidationError({name: _("This belongs to another centre.")})


def check_span(thing: Any) -> None:
    """Refuse hours that end before they begin or are shorter than one slot."""
    if thing.start is None or thing.end is None:
        return
    if thing.end <= thing.start:
        raise ValidationError({"end": _("The hours end before they begin.")})
    day = datetime.min.date()
    length = datetime.combine(day, thing.end) - datetime.combine(day, thing.start)
    if thing.minutes and length < timedelta(minutes=thing.minutes):
        raise ValidationError({"minutes": _("A consultation is longer than the hours.")})


def check_offer(thing: Any) -> None:
    """Refuse hours without a format, and a meeting in person without a place."""
    if not thing.formats:
        raise ValidationError({"formats": _("Choose at least one format.")})
    if "in-person" in thing.formats and not thing.place:
        raise ValidationError({"place": _("Write where readers come.")})
    if "video" in thing.formats and not thing.connection:
        raise ValidationError({"connection": _("Write how readers connect.")})


def check_week(hours: Any) -> None:
    """Refuse hours that the specialist has already at the same time of the same days."""
    if hours.valid_from and hours.valid_until and hours.valid_until < hours.valid_from:
        raise ValidationError({"valid_until": _("The term ends before it begins.")})
    if not hours.specialist_id or hours.start is None or hours.end is None:
        return
    rows = type(hours).objects.filter(specialist=hours.specialist_id, weekday=hours.weekday)
    rows = rows.exclude(pk=hours.pk).filter(start__lt=hours.end, end__gt=hours.start)
    if hours.valid_until:
        rows = rows.filter(Q(valid_from=None) | Q(valid_from__lte=hours.valid_until))
    if hours.valid_from:
        rows = rows.filter(Q(valid_until=None) | Q(valid_until__gte=hours.valid_from))
    if rows.exists():
        raise ValidationError({"start": _("The specialist has hours at this time already.")})


def check_exception(thing: Any) -> None:
    """Refuse an exception that lacks what its kind needs, or that hits what is booked."""
    if thing.first_day and thing.last_day and thing.last_day < thing.first_day:
        raise ValidationError({"last_day": _("The last day is before the first one.")})
    if bool(thing.start) != bool(thing.end):
        name = "end" if thing.start else "start"
        raise ValidationError({name: _("Write both hours or none.")})
    if thing.kind == ExceptionKind.EXTRA:
        if thing.start is None:
            raise ValidationError({"start": _("Write the hours of the additional time.")})
        check_span(thing)
        check_offer(thing)
    elif thing.start is not None and thing.end <= thing.start:
        raise ValidationError({"end": _("The hours end before they begin.")})
    elif thing.first_day:
        _check_booked(thing)


def _check_booked(thing: Any) -> None:
    """A day off does not cancel bookings by itself: their readers would hear nothing."""
    from .availability import hit_by

    numbers = ", ".join(f"№ {each}" for each in hit_by(thing))
    if numbers:
        message = _("Readers have booked this time: %s. Cancel the bookings first.")
        raise ValidationError({"first_day": message % numbers})
