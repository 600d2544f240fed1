"""What is done with a booking, each step with its letters."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consents import withdrawal
from core.centres import one_at_a_time

from . import tasks
from .choices import CancelledBy, Format, Status
from .forms import BookingForm
from .models import Booking, ConsultationSettings
from .models.booking import ONE_AT_A_TIME
from .slots import Slot

PERSONAL = ("name", "email", "phone", "text")


def book(form: BookingForm, request: HttpRequest) -> Booking:
    """Write a booking down with its consent; ValidationError where the time has just gone."""
    try:
        with transaction.atomic():
            return _book(form, request)
    except IntegrityError as error:
        if ONE_AT_A_TIME not in str(error):
            raise
        message = _("Somebody has just taken this time. Choose another one.")
        raise ValidationError({"at": message}) from error


def _book(form: BookingForm, request: HttpRequest) -> Booking:
    said = form.cleaned_data
    one_at_a_time(form.site.pk)  # else two of one reader at once would both be the last allowed
    _check_not_too_many(form)
    slot: Slot = said["at"]
    booking = Booking.objects.create(
        site=form.site,
        specialist=form.person.specialist,
        topic=said["topic"],
        starts=slot.start,
        ends=slot.end,
        format=said["format"],
        where=_where(slot, said["format"]),
        **{name: said[name] for name in PERSONAL},
    )
    subject = _("consultation № %s") % booking.number
    booking.consent = next(iter(form.record_consents(request, subject)), None)
    booking.save(update_fields=["consent"])
    tasks.write_booked.defer(booking_id=booking.pk)
    return booking


def _where(slot: Slot, chosen: str) -> str:
    places = {Format.IN_PERSON: slot.offer.place, Format.VIDEO: slot.offer.connection}
    return places.get(Format(chosen), "")


def _check_not_too_many(form: BookingForm) -> None:
    most = ConsultationSettings.for_site(form.site).most_bookings
    rows = Booking.objects.for_site(form.site).ahead().of_contact(form.cleaned_data["email"])
    if rows.count() >= most:
        message = ngettext(
            "This address has %(most)s booking already. Come first, or cancel it by its link.",
            "This address has %(most)s bookings already. Come first, or cancel one by its link.",
            most,
        )
        raise ValidationError({"email": message % {"most": most}})


@transaction.atomic
def cancel(booking: Booking, by: CancelledBy, reason: str = "") -> bool:
    """Cancel a booking that is still to come and tell both sides; False for any other one."""
    row = Booking.objects.select_for_update(of=("self",)).get(pk=booking.pk)
    if not row.is_ahead:
        return False
    row.status, row.cancelled_by, row.reason = Status.CANCELLED, by, reason
    row.cancelled_at = timezone.now()
    row.save(update_fields=["status", "cancelled_by", "reason", "cancelled_at"])
    tasks.write_cancelled.defer(booking_id=row.pk)
    return True


@transaction.atomic
def mark(booking: Booking, *, came: bool) -> None:
    """Say whether the reader came, only after the beginning: ValidationError before it."""
    row = Booking.objects.select_for_update(of=("self",)).get(pk=booking.pk)
    if not row.has_begun:
        raise ValidationError(_("It is said after the beginning, and of no cancelled booking."))
    row.status = Status.CAME if came else Status.NO_SHOW
    row.save(update_fields=["status"])


@transaction.atomic
def forget(booking: Booking) -> None:
    """Erase the person, cancel what is still to come, end the consent (152-ФЗ ст. 21)."""
    cancel(booking, CancelledBy.READER)
    consent = booking.consent
    erase(booking.pk)
    withdrawal.end(consent, _("by the page of the consultation"))


def erase(*keys: Any) -> int:
    """Erase who the readers were; the rows stay for the figures."""
    blank = dict.fromkeys(PERSONAL, "")
    rows = Booking.objects.filter(pk__in=keys, erased_at=None)
    return rows.update(**blank, reason="", consent=None, erased_at=timezone.now())
