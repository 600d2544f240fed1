"""What the page of a programme shows besides its own fields: finished values."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.context_processors import centre_of
from core.translated import say
from exchange.models.sheet import sheet_of
from organisations.section import address_of, contacts_of, organisations_section
from programmes.catalogue import wording
from programmes.choices import Enrolment
from programmes.networks.papers import typical_papers
from programmes.networks.parts import network
from programmes.page import teachers
from programmes.page.facts import facts_of, points
from programmes.page.neighbours import neighbours_of
from programmes.page.rows import rows_of
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from programmes.models import ProgrammePage


@dataclass(frozen=True)
class Enrol:
    """Where a family applies: words of the button, address, whose site opens."""

    text: str
    url: str


def programme_context(page: "ProgrammePage", request: HttpRequest) -> dict[str, Any]:
    """Return finished values for the template."""
    section, labels = organisations_section(request), Labels.for_request(request)
    badge, badge_text = wording.admission(page)
    alike, others = neighbours_of(page, request, labels)
    return {
        "badge": badge,
        "badge_text": badge_text,
        "direction_key": page.direction.design_key if page.direction else "",
        "direction_title": labels.of(page.direction_id),
        "facts": facts_of(page, labels),
        "seats_text": _seats(page),
        "orders_text": _orders(page),
        "enrol": _enrol(page, request),
        "organisation_name": say(page.organisation, "short_name") if page.organisation else "",
        "organisation_url": address_of(page.organisation, section, request),
        "network": _network(page, request, labels, section),
        "network_papers": typical_papers(request) if page.is_network else [],
        "schedule": rows_of(page, "schedule", labels),
        "modules": rows_of(page, "modules", labels),
        "distance_title": labels.of(page.distance_id),
        "contacts": contacts_of(page.organisation),
        "teachers": teachers.shown(page),
        "online_text": _online(page),
        "papers": _papers(page),
        "similar": alike,
        "others": others,
        "noindex": page.is_archived,
        **_sheet(page, request),
    }


def _sheet(page: "ProgrammePage", request: HttpRequest) -> dict[str, Any]:
    """Return the printed sheet with its address, nothing until the worker has made it."""
    sheet = sheet_of(page)
    if sheet is None:
        return {"sheet": None}
    return {
        "sheet": sheet,
        "sheet_url": f"{page.get_url(request)}listok/",
        "page_url": page.get_full_url(request),
    }


def _network(page: "ProgrammePage", request: HttpRequest, labels: Labels, section: Any) -> Any:
    if not page.is_network:
        return None
    rows = page.participants.select_related("organisation").order_by("sort_order")
    return network(rows, request, labels, section)


def _seats(page: "ProgrammePage") -> str:
    if page.is_archived or page.enrolment_on() == Enrolment.CLOSED:
        return _("Admission is closed")
    if page.free_places is None:
        return wording.admission(page)[1]
    return wording.free_seats(page.free_places)


def _orders(page: "ProgrammePage") -> str:
    state = page.enrolment_on()
    if state == Enrolment.CLOSED or page.is_archived:
        return ""
    if state == Enrolment.NEXT and page.orders_from:
        return _("Applications from %(day)s.") % {"day": _day(page.orders_from)}
    if page.orders_to:
        return _("Applications till %(day)s.") % {"day": _day(page.orders_to)}
    return ""


def _enrol(page: "ProgrammePage", request: HttpRequest) -> list[Enrol]:
    """Return the ways to the Navigator and Gosuslugi: the portal keeps no data of children."""
    if page.is_archived:
        return []
    ways = [
        Enrol(_("Enrol in the Navigator"), page.navigator_url),
        Enrol(_("Enrol at Gosuslugi"), page.gosuslugi_url),
    ]
    found = [each for each in ways if each.url]
    navigator = centre_of(request).navigator_url
    return found or ([Enrol(_("Find it in the Navigator"), navigator)] if navigator else [])


def _online(page: "ProgrammePage") -> str:
    """Return «12 часов из 144» or the share; empty without distance learning."""
    if not page.has_distance:
        return ""
    if page.hours_online and page.hours_total:
        return _("%(online)s of %(total)s") % {
            "online": wording.hours(page.hours_online),
            "total": page.hours_total,
        }
    return wording.hours(page.hours_online) if page.hours_online else ""


def _papers(page: "ProgrammePage") -> list[dict[str, Any]]:
    papers = []
    if page.programme_file:
        papers.append({"document": page.programme_file, "title": _approved(page)})
    if page.review_file:
        papers.append({"document": page.review_file, "title": _("Review of the programme")})
    if page.assessment_file:
        papers.append({"document": page.assessment_file, "title": assessed(page)})
    return papers


def _approved(page: "ProgrammePage") -> str:
    words = [_("Programme")]
    if page.approval_number and page.approved_on:
        words.append(
            _("approved by order № %(number)s of %(date)s")
            % {
                "number": page.approval_number,
                "date": date_format(page.approved_on, "d.m.Y"),
            }
        )
    return ", ".join(words)


def assessed(page: "ProgrammePage") -> str:
    """Return «Экспертиза: 17 из 20 баллов, 2026 год»."""
    said = points(page)
    return _("Expert assessment: %(points)s") % {"points": said} if said else _("Expert assessment")


def _day(day: Any) -> str:
    return date_format(day, _("j E Y"))
