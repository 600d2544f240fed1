"""A booking at the desk: whether the reader came, a cancellation with its reason."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.snippets.views.snippets import EditView

from consultations import services
from consultations.choices import CancelledBy
from consultations.models import Booking
from core.any_view import AnyView

CAME, NO_SHOW, CANCEL = "came", "no-show", "cancel"


class OwnBookings(AnyView):
    """A view of one booking: a specialist has no business with those of others."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        seen = Booking.objects.seen_by(request.user)
        if "pk" in kwargs and not seen.filter(pk=kwargs["pk"]).exists():
            raise PermissionDenied
        super().setup(request, *args, **kwargs)


class BookingView(EditView):
    """Marks a booking or cancels it; nothing else of it is changed here."""

    def is_valid(self, form: Any) -> bool:
        """Say why what the button says cannot be done."""
        if super().is_valid(form) and (problem := self._problem(form.instance)):
            form.add_error(*problem)
        return super().is_valid(form)

    def _problem(self, booking: Booking) -> tuple[str | None, Any] | None:
        wanted = self.request.POST.get("do")
        if wanted in (CAME, NO_SHOW) and not booking.has_begun:
            return None, _("It is said after the beginning, and of no cancelled booking.")
        if wanted == CANCEL and not booking.is_ahead:
            return None, _("It has begun, is over or is cancelled already.")
        if wanted == CANCEL and not booking.reason:
            return "reason", _("Write the reason: the reader gets it.")
        return None if wanted in (CAME, NO_SHOW, CANCEL) else (None, _("Choose what to do."))

    @transaction.atomic
    def save_instance(self) -> Booking:
        """Do what the button says."""
        booking: Booking = self.form.instance
        wanted, reason = self.request.POST.get("do"), booking.reason
        if wanted == CANCEL:
            if not services.cancel(booking, CancelledBy.CENTRE, reason):
                raise ValidationError(_("It has begun, is over or is cancelled already."))
        else:
            services.mark(booking, came=wanted == CAME)
        booking.refresh_from_db()
        return booking

    def get_success_message(self, *args: Any) -> str:
        """Say what was done."""
        if self.request.POST.get("do") == CANCEL:
            return _("The consultation is cancelled, the reader gets a letter.")
        return _("It is written down.")
