"""The page of a booking, known to its reader alone."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from wagtail.models import Site

from consultations import calendar_file, services
from consultations.choices import CancelledBy
from consultations.models import Booking
from core import icalendar
from core.secret_page import secret, secret_response

if TYPE_CHECKING:
    from consultations.models import ConsultationsPage


def respond(page: "ConsultationsPage", request: HttpRequest, token: str) -> HttpResponseBase:
    """Show the booking, or do what its reader asks for."""
    booking = _found(request, token)
    if request.method == "POST":
        return _done(page, request, booking)
    context = _context(booking, request) | {"page_link": page.get_url(request) or "/"}
    return secret_response(page, request, "consultations/status.html", context)


def respond_calendar(
    page: "ConsultationsPage", request: HttpRequest, token: str
) -> HttpResponseBase:
    """Return the file for the calendar; of a cancelled booking the one that takes it out."""
    booking = _found(request, token)
    url = f"{page.get_full_url(request)}zapis/{booking.token}/"
    response = HttpResponse(
        calendar_file.published(booking, url),
        content_type=f"{icalendar.CONTENT_TYPE}; charset=utf-8",
    )
    response["Content-Disposition"] = f'attachment; filename="{calendar_file.NAME}"'
    response["X-Robots-Tag"] = "noindex"
    return secret(response)


def _found(request: HttpRequest, token: str) -> Booking:
    rows = Booking.objects.for_site(Site.find_for_request(request)).filter(erased_at=None)
    booking = rows.select_related("site", "topic", "specialist", "consent").filter(token=token)
    found = booking.first()
    if found is None:
        raise Http404
    return found


def _done(page: "ConsultationsPage", request: HttpRequest, booking: Booking) -> HttpResponseBase:
    if request.POST.get("do") == "delete":
        services.forget(booking)
        context = {"title": _("Your data are deleted")}
        return secret_response(page, request, "consultations/gone.html", context)
    done = request.POST.get("do") == "cancel" and services.cancel(booking, CancelledBy.READER)
    base = page.get_url(request) or "/"
    said = "cancelled" if done else "late"
    return HttpResponseRedirect(f"{base}zapis/{booking.token}/?{said}=1")


def _context(booking: Booking, request: HttpRequest) -> dict[str, Any]:
    return {
        "booking": booking,
        "who": booking.specialist.said("position") or booking.specialist.name,
        "is_sent": "sent" in request.GET,
        "is_late": "late" in request.GET and booking.status != "cancelled",
        "action": request.path,
        "title": str(booking),
    }
