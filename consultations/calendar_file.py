"""A booking as a file for calendars; it names the topic and the number, never the reader."""

from uuid import NAMESPACE_URL, uuid5

from django.utils.translation import gettext as _

from consents.letters import Attachment, address_of
from core import icalendar
from core.icalendar import Meeting

from .choices import Status
from .models import Booking

NAME = "konsultaciya.ics"


def meeting(booking: Booking, *, url: str = "", attendee: str = "") -> Meeting:
    """Return the booking as calendars know it; `url` leads where the holder reads more."""
    cancelled = booking.status == Status.CANCELLED
    return Meeting(
        uid=uuid5(NAMESPACE_URL, f"consultations/{booking.pk}").urn,
        stamp=booking.cancelled_at or booking.booked_at,
        starts=booking.starts,
        ends=booking.ends,
        summary=_("Consultation: %s") % booking.topic.name,
        description=f"{booking}, {booking.get_format_display()}",
        location=booking.where,
        url=url,
        organizer=address_of(booking.site) if attendee else "",
        attendee=attendee,
        sequence=int(cancelled),
        cancelled=cancelled,
    )


def published(booking: Booking, url: str) -> str:
    """Return the file that a reader takes from the page of the booking."""
    method = "CANCEL" if booking.status == Status.CANCELLED else "PUBLISH"
    return icalendar.write(meeting(booking, url=url), method)


def attached(booking: Booking, address: str, url: str) -> Attachment:
    """Return the file that goes with a letter to one of the two."""
    method = "CANCEL" if booking.status == Status.CANCELLED else "REQUEST"
    text = icalendar.write(meeting(booking, url=url, attendee=address), method)
    return NAME, text, f"{icalendar.CONTENT_TYPE}; method={method}"
