"""The list of measures of a section and what is gathered beside it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Site

from core import ages
from core.links import Link
from families.choices import Applications, Supported
from families.models import SupportMeasure
from families.page import gathered
from families.page.lists import MEASURES
from families.querysets import MeasureQuerySet
from organisations.section import address_of, organisations_section
from search.lists import export_response
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from families.models.measures_page import MeasuresPage

BADGES = {Applications.OPEN: "ok", Applications.ALWAYS: "ok", Applications.NEXT: "warn"}


@dataclass(frozen=True)
class Row:
    """A measure in finished words."""

    measure: Any
    anchor: str
    kind: str
    badge: str
    state: str
    facts: list[str]
    organiser: Link | None


def shown(page: "MeasuresPage", request: HttpRequest) -> MeasureQuerySet:
    """Return the measures of the section that readers of the centre see."""
    rows = SupportMeasure.objects.for_site(Site.find_for_request(request)).public()
    return rows.filter(supported=page.supported).with_state()


def respond(page: "MeasuresPage", request: HttpRequest) -> HttpResponseBase:
    """Return the section as a page, or its measures as a file where the address asks for one."""
    rows = shown(page, request).select_related("organiser", "kind", "document")
    exported = export_response(MEASURES, rows, request)
    if exported is not None:
        return exported
    rows = rows.prefetch_related("directions")
    found = MEASURES.run(rows, request.GET, path=request.path)
    cards = rows_of(found.items, request)
    context = page.get_context(request)
    context.update(
        list=found,
        rows=cards,
        noindex=found.is_filtered,
        canonical=request.build_absolute_uri(found.canonical_url),
        partners=_partners(cards),
        gathered=around(page, request),
        person=page.shown_person(request),
    )
    return TemplateResponse(request, page.get_template(request), context)


def around(page: "MeasuresPage", request: HttpRequest) -> list[gathered.Gathered]:
    """Return what the other registers have for the same children."""
    if page.supported == Supported.GIFTED:
        return gathered.materials(request, "gifted")
    return [
        *gathered.adapted(request),
        *gathered.accessible(request),
        *gathered.materials(request, "special-needs"),
    ]


def rows_of(measures: Any, request: HttpRequest) -> list[Row]:
    """Return measures in finished words."""
    labels, section = Labels.for_request(request), organisations_section(request)
    return [_row(each.in_active_language(), labels, section, request) for each in measures]


def _row(measure: Any, labels: Labels, section: Any, request: HttpRequest) -> Row:
    state = measure.state_on()
    facts = [
        measure.category,
        ages.in_words(measure.age_from, measure.age_to),
        ", ".join(str(labels.of(each)) for each in measure.directions.all()).lower(),
    ]
    return Row(
        measure=measure,
        anchor=f"measure-{measure.pk}",
        kind=str(labels.of(measure.kind_id)),
        badge=BADGES.get(state, ""),
        state=_term(measure, state),
        facts=[each for each in facts if each],
        organiser=_organiser(measure, section, request),
    )


def _term(measure: Any, state: Applications) -> str:
    """Return «до 1 марта 2027 года», «с 1 марта», «приём окончен», «круглый год»."""
    if state == Applications.OPEN and measure.apply_until:
        return _("Applications until %(day)s") % {"day": _day(measure.apply_until)}
    if state == Applications.NEXT:
        return _("Applications from %(day)s") % {"day": _day(measure.apply_from)}
    if state == Applications.CLOSED:
        return _("Applications are closed since %(day)s") % {"day": _day(measure.apply_until)}
    if state == Applications.OPEN:
        return _("Applications are taken")
    return _("Applications are taken all year round")


def _day(day: Any) -> str:
    return str(date_format(day, _("j E Y")))


def _organiser(measure: Any, section: Any, request: HttpRequest) -> Link | None:
    if measure.organiser is None:
        return Link(measure.organiser_name) if measure.organiser_name else None
    name = str(measure.organiser.said("short_name"))
    return Link(name, address_of(measure.organiser, section, request))


def _partners(rows: list[Row]) -> list[Link]:
    """Return the organisers of what is listed, each once: the partners (Электросталь 3.12)."""
    found = {each.organiser.title: each.organiser for each in rows if each.organiser}
    return [found[name] for name in sorted(found)]
