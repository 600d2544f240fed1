"""Letters about bookings. Those to specialists name numbers and topics, never the reader."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Site

from consents import letters as centre_letters
from core.models import CentreSettings

from . import calendar_file
from .addresses import desk_url, status_url
from .choices import CancelledBy
from .models import Booking


def booked(booking: Booking) -> None:
    """Confirm a booking to the reader, tell the specialist of it."""
    lines = [
        _("You have booked consultation № %s.") % booking.number,
        *_facts(booking),
        _("All about it, and how to cancel, only by this link: %s") % status_url(booking),
        _("If you have booked nothing, open the link and cancel the consultation."),
    ]
    _to_reader(booking, _("Consultation № %s is booked") % booking.number, lines, with_file=True)
    subject = _("Consultation № %(number)s, %(when)s: booked")
    _to_specialist(booking, subject, [*_facts(booking), desk_url(booking)])


def cancelled(booking: Booking) -> None:
    """Tell both that there will be no consultation."""
    lines = [_("Consultation № %s is cancelled.") % booking.number, *_facts(booking)]
    if booking.reason and booking.cancelled_by == CancelledBy.CENTRE:
        lines.append(_("Reason: %s") % booking.reason)
    if booking.email:
        subject = _("Consultation № %s is cancelled") % booking.number
        _to_reader(booking, subject, lines, with_file=True)
    _to_specialist(booking, _("Consultation № %(number)s, %(when)s: cancelled"), lines)


def reminders(now: datetime | None = None) -> int:
    """Remind the readers of tomorrow's consultations, each once; return how many."""
    now, count = now or timezone.now(), 0
    for site in Site.objects.all():
        zone = CentreSettings.for_site(site).zone
        today = now.astimezone(zone).date()
        rows = Booking.objects.for_site(site).ahead(now).filter(reminded_at=None, erased_at=None)
        tomorrow = rows.on_day(today + timedelta(days=1), zone)
        for booking in tomorrow.select_related("site", "topic", "specialist"):
            _remind(booking)
            Booking.objects.filter(pk=booking.pk).update(reminded_at=now)
            count += 1
    return count


def _remind(booking: Booking) -> None:
    lines = [
        _("Tomorrow you have consultation № %s.") % booking.number,
        *_facts(booking),
        _("If you cannot come, cancel it by the link: %s") % status_url(booking),
    ]
    _to_reader(booking, _("Tomorrow: consultation № %s") % booking.number, lines)


def _facts(booking: Booking) -> list[str]:
    facts = (
        (_("When"), _when(booking)),
        (_("Topic"), booking.topic.name),
        (_("Specialist"), booking.specialist.position or booking.specialist.name),
        (_("Format"), booking.get_format_display()),
        (_("Where"), booking.where),
    )
    return ["\n".join(f"{name}: {value}" for name, value in facts if value)]


def _when(booking: Booking) -> str:
    """Say the day and the hour by the clock of the centre."""
    zone = CentreSettings.for_site(booking.site).zone
    return date_format(booking.starts.astimezone(zone), _("j E Y, H:i"))


def _to_reader(
    booking: Booking, subject: str, lines: list[str], *, with_file: bool = False
) -> None:
    url, address = status_url(booking), booking.email
    files = [calendar_file.attached(booking, address, url)] if with_file else []
    centre_letters.to_reader(booking.site, address, subject, lines, *files)


def _to_specialist(booking: Booking, subject: str, lines: list[str]) -> None:
    person, site = booking.specialist, booking.site
    own = person.user.email if person.user and person.user.is_active else ""
    address = own or person.email or centre_letters.address_of(site)
    subject = subject % {"number": booking.number, "when": _when(booking)}
    file = calendar_file.attached(booking, address, desk_url(booking))
    centre_letters.to_colleague(site, address, subject, lines, file)
