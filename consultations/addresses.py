"""Addresses of bookings."""

from typing import Any

from django.urls import reverse

from consents import letters as centre_letters

from .models import Booking, ConsultationsPage


def status_url(booking: Booking) -> str:
    """Return the secret address with its host; "" while the centre has no section."""
    section = ConsultationsPage.objects.child_of(booking.site.root_page).live().first()
    base = section.get_full_url() if section else ""
    return f"{base}zapis/{booking.token}/" if base else ""


def desk_url(booking: Booking) -> str:
    """Return the address of the booking at the desk, with its host."""
    register: Any = Booking
    name = register.snippet_viewset.get_url_name("edit")
    return centre_letters.absolute(reverse(name, args=[booking.pk]))
