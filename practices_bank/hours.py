"""Hours of the bank are those of the centre, whoever is at the desk, wherever the worker runs."""

from datetime import date, datetime, time, tzinfo
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.models import CentreSettings

LAST_MINUTE = time(23, 59)


def zone_of(site: Site | None) -> tzinfo:
    """Return the time zone of a centre; the current one where there is no centre."""
    return CentreSettings.for_site(site).zone if site else timezone.get_current_timezone()


def today_in(site: Site | None) -> date:
    """Return the day that it is in a centre now."""
    return timezone.localdate(timezone=zone_of(site))


def end_of(day: date, site: Site | None) -> datetime:
    """Return the last minute of a day in a centre."""
    return datetime.combine(day, LAST_MINUTE, zone_of(site))


def days_until(moment: datetime, site: Site | None) -> int:
    """Return how many days a moment is away by the calendar of a centre."""
    return (timezone.localdate(moment, zone_of(site)) - today_in(site)).days


def day_in(site: Site | None, moment: datetime) -> str:
    """Return the day of a moment in a centre, in words."""
    return date_format(timezone.localtime(moment, zone_of(site)), "j E Y")


def moment_in(site: Site | None, moment: Any) -> str:
    """Return day and hour of a moment in a centre, in words."""
    return date_format(timezone.localtime(moment, zone_of(site)), _("j E Y, H:i"))
