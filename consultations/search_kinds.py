"""Specialists as results of the site's search: those whose consent is in force."""

from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.languages.spoken import is_main
from core.models import CentreSettings
from core.section_of import section_of
from organisations.models import Specialist
from organisations.places import index_of
from organisations.querysets import SpecialistQuerySet
from search.kinds import Details, Kind, register
from search.standing import Standing

from .models import ConsultationsPage, ConsultationTopic

CONSULTATIONS, ORGANISATIONS = "consultations.ConsultationsPage", "organisations.OrganisationsPage"


def visible_people(centre: CentreSettings) -> SpecialistQuerySet:
    """Return the specialists whom readers may meet; in another language the translated ones."""
    rows = Specialist.objects.for_site(centre.site_id).public()
    return rows if is_main() else rows.filter(translations__has_key=get_language())


def people_within(rows: SpecialistQuerySet, standing: Standing) -> SpecialistQuerySet:
    """Leave those who are shown on a page that anybody may read."""
    shown = Q(pk__in=[])
    if standing.is_open(CONSULTATIONS):
        shown |= Q(_consults())
    if standing.is_open(ORGANISATIONS, or_main=True):
        shown |= Q(organisation__live=True)
    return rows.filter(shown)


def people_details(rows: SpecialistQuerySet, request: HttpRequest) -> dict[int, Details]:
    """Return where each one is met, in the consultations first, and the position."""
    site = Site.find_for_request(request)
    section, index = section_of(request, ConsultationsPage), index_of(site)
    base = section.get_url(request) if section else ""
    found: dict[int, Details] = {}
    for row in rows.annotate(speaks=_consults()).select_related("organisation"):
        house = row.organisation if row.organisation and row.organisation.live else None
        url = house.get_url(request, index) if house and index else ""
        url = f"{base}?who={row.pk}" if base and row.speaks else url
        found[row.pk] = Details(url, str(row.said("position")), name=row.name)
    return found


def _consults() -> Exists:
    """Say whether a specialist speaks of a topic that is offered."""
    return Exists(ConsultationTopic.objects.filter(active=True, specialists=OuterRef("pk")))


register(
    Kind(
        "people",
        _("Specialists"),
        "users",
        ("organisations.Specialist",),
        visible_people,
        people_details,
        order=38,
        sections=(CONSULTATIONS, ORGANISATIONS),
        within=people_within,
    )
)
