"""The page on which a time is booked."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from wagtail.models import Site

from consents.forms import FormLimits
from consultations import services
from consultations.forms import BookingForm, TimeField
from consultations.models import ConsultationSettings
from consultations.people import Consultant, consultant
from core import breadcrumbs

if TYPE_CHECKING:
    from consultations.models import Booking, ConsultationsPage

LIMITS = FormLimits("consultation", visitor=5, address=5, centre=100)


def respond(page: "ConsultationsPage", request: HttpRequest) -> HttpResponseBase:
    """Show the form, take the booking, answer by a redirect to its secret page."""
    site = Site.find_for_request(request)
    person = consultant(site, request.GET.get("who", ""))
    if person is None:
        raise Http404
    terms = ConsultationSettings.for_request(request)
    sent = request.method == "POST"
    form = BookingForm(
        request.POST if sent else None,
        site=site,
        person=person,
        terms=terms,
        initial=_chosen(request, person),
    )
    status = 200
    if sent:
        status, booking = _take(request, form)
        if booking is not None:
            base = page.get_url(request) or "/"
            return HttpResponseRedirect(f"{base}zapis/{booking.token}/?sent=1")
    return _shown(page, request, form, status)


def _chosen(request: HttpRequest, person: Consultant) -> dict[str, Any]:
    """Return what the address has chosen on the page before."""
    topic = next((t for t in person.topics if t.slug == request.GET.get("topic")), None)
    formats = person.formats
    only = formats[0] if len(formats) == 1 else ""
    return {
        "at": request.GET.get("at", ""),
        "topic": topic or (person.topics[0] if len(person.topics) == 1 else None),
        "format": request.GET.get("format") or only,
    }


def _gone(form: BookingForm) -> str:
    """Return why the time that the address names cannot be had any more."""
    asked, field = form.initial["at"], form.fields["at"]
    return field.problem(asked) if asked and isinstance(field, TimeField) else ""


def _take(request: HttpRequest, form: BookingForm) -> tuple[int, "Booking | None"]:
    """Return the booking that was made, else the status of the page with its mistakes."""
    if not form.is_valid():
        return (422 if form.is_available else 503), None
    if not LIMITS.allow(request, form.cleaned_data["email"], form.site):
        form.add_error(None, _("Too many bookings within an hour. Try again later."))
        return 429, None
    try:
        return 303, services.book(form, request)
    except ValidationError as error:
        form.add_error(None, error)
        return 409, None


def _shown(
    page: "ConsultationsPage", request: HttpRequest, form: BookingForm, status: int
) -> HttpResponseBase:
    base, key = page.get_url(request) or "/", form.person.specialist.pk
    context = {
        "form": form,
        "person": form.person,
        "gone": "" if form.is_bound else _gone(form),
        "action": f"{request.path}?who={key}",
        "back_url": f"{base}?who={key}#vremya",
        "terms": ConsultationSettings.for_request(request),
        "canonical": request.build_absolute_uri(request.path),
        "noindex": True,
        "breadcrumbs": breadcrumbs.below(page, request, _("Booking")),
    }
    template = "consultations/booking.html"
    response = page.render(request, template=template, context_overrides=context)
    response.status_code = status
    add_never_cache_headers(response)
    return response
