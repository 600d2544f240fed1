"""Background work over bookings: letters, the night's."""

from django.utils.translation import gettext_lazy as _

from core.background import periodic, task

from . import letters, retention
from .models import Booking


@task(title=_("Letters about a booked consultation"), name="consultations.booked")
def write_booked(booking_id: int) -> None:
    """Confirm the booking to both."""
    booking = _found(booking_id)
    if booking and booking.email:
        letters.booked(booking)


@task(title=_("Letters about a cancelled consultation"), name="consultations.cancelled")
def write_cancelled(booking_id: int) -> None:
    """Tell both of it."""
    if booking := _found(booking_id):
        letters.cancelled(booking)


@periodic("10 9 * * *", title=_("Reminders of consultations"), name="consultations.remind")
def write_reminders() -> None:
    """Remind, every morning, of what is tomorrow."""
    letters.reminders()


@periodic(
    "45 2 * * *", title=_("Erase who had booked past consultations"), name="consultations.keep"
)
def erase_past_term() -> None:
    """Run at night."""
    retention.run()


def _found(booking_id: int) -> Booking | None:
    """Return the booking with what its letters say."""
    rows = Booking.objects.select_related("site", "topic", "specialist__user")
    return rows.filter(pk=booking_id).first()
