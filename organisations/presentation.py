"""An organisation as its page and its row of the list show it: finished words and addresses."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.caching.kept import kept
from core.links import Link
from core.models import CentreSection
from media_library.renditions import kind_by_shape
from vocabularies.labels import Labels

from . import figures
from .agreements import AgreementRow, of_organisation
from .choices import SystemRole
from .figures import Figure, Offer
from .models import Specialist

if TYPE_CHECKING:
    from organisations.models import Organisation, OrganisationRole


@dataclass(frozen=True)
class Direction:
    """A direction with the key of its look, and what the organisation has in it."""

    code: str
    title: str
    url: str = ""
    text: str = ""


@dataclass(frozen=True)
class Fact:
    """A line of «Сведения»; `text` is words, `url` makes a link of them."""

    term: str
    text: str
    url: str = ""


@dataclass(frozen=True)
class RoleRow:
    """A role in the system as the table of the page has it."""

    title: str
    direction: str
    since: int | None
    act: Link | None


@dataclass(frozen=True)
class OrganisationRow:
    """A row of the list."""

    organisation: "Organisation"
    url: str
    kind: str
    badges: list[str]
    place: str
    access: str
    directions: list[Direction]
    figures: list[Figure] = field(default_factory=list)
    agreements: list[AgreementRow] = field(default_factory=list)


@dataclass(frozen=True)
class Person:
    """A specialist as readers meet him: only with a consent in force."""

    specialist: Specialist
    roles: str


@dataclass(frozen=True)
class OrganisationView:
    """The page of an organisation."""

    organisation: "Organisation"
    kind: str
    badges: list[str]
    directions: list[Direction]
    roles: list[RoleRow]
    access: list[str]
    missing: list[str]
    facts: list[Fact]
    figures: list[Figure]
    agreements: list[AgreementRow]
    people: list[Person]
    logo_kind: str = ""


def organisation_rows(
    organisations: Sequence["Organisation"],
    index: Page | None,
    request: HttpRequest,
    agreements: Mapping[Any, list[AgreementRow]] | None = None,
) -> list[OrganisationRow]:
    """Return the rows of a list, no query for any of them."""
    labels = Labels.for_request(request)
    agreed = agreements or {}
    counted = figures.of(organisations, request)
    base = (index.get_url(request) or "") if index else ""
    return [
        OrganisationRow(
            organisation=row,
            url=f"{base}{row.slug}/" if base else "",
            kind=labels.of(row.kind),
            badges=_badges(row, labels),
            place=_place(row),
            access=", ".join(labels.short(each) for each in row.accessibility.all()).lower(),
            directions=_directions(row, labels),
            figures=counted.get(row.pk, []),
            agreements=agreed.get(row.pk, []),
        )
        for row in organisations
    ]


def organisation_view(
    organisation: "Organisation", request: HttpRequest, index: Page | None = None
) -> OrganisationView:
    """Return the page of an organisation; directions lead to its neighbours in the list."""
    labels = Labels.for_request(request)
    base = (index.get_url(request) or "") if index else ""
    return OrganisationView(
        organisation=organisation,
        kind=labels.of(organisation.kind) if organisation.kind_id else "",
        badges=_badges(organisation, labels),
        directions=_offered(organisation, labels, request, base) if organisation.pk else [],
        roles=_roles(organisation, labels, request),
        access=[labels.of(each) for each in organisation.accessibility.all()],
        missing=_lines(organisation.accessibility_plans),
        facts=_facts(organisation, labels),
        figures=figures.of([organisation], request).get(organisation.pk, []),
        agreements=of_organisation(organisation, base) if organisation.pk else [],
        people=_people(organisation, labels) if organisation.pk else [],
        logo_kind=kind_by_shape(organisation.logo) if organisation.logo else "",
    )


def _badges(organisation: "Organisation", labels: Labels) -> list[str]:
    """Return the names of its roles, that of the centre's base first."""
    roles = [each.role for each in organisation.system_roles.all()]
    roles.sort(key=lambda role: (role.code != SystemRole.CENTRE_BASE, role.order))
    return list(dict.fromkeys(labels.short(role) for role in roles))


def _directions(organisation: "Organisation", labels: Labels, base: str = "") -> list[Direction]:
    words = sorted(organisation.directions.all(), key=lambda term: term.order)
    return [
        Direction(each.design_key, labels.of(each), f"{base}?direction={each.code}" if base else "")
        for each in words
    ]


def _offered(
    organisation: "Organisation", labels: Labels, request: HttpRequest, base: str
) -> list[Direction]:
    """Return the directions with what stands in each; without it they lead to the list."""
    words = sorted(organisation.directions.all(), key=lambda term: term.order)
    known = figures.offers(organisation, request) if words else {}
    plain = zip(words, _directions(organisation, labels, base), strict=True)
    return [_with_offer(shown, known.get(word.pk)) for word, shown in plain]


def _with_offer(shown: Direction, offer: Offer | None) -> Direction:
    return replace(shown, text=offer.text, url=offer.url or shown.url) if offer else shown


def _people(organisation: "Organisation", labels: Labels) -> list[Person]:
    found = Specialist.objects.for_site(organisation.site_id).public()
    rows = found.filter(organisation=organisation).with_photos().prefetch_related("roles")
    return [
        Person(each.in_active_language(), ", ".join(labels.of(role) for role in each.roles.all()))
        for each in rows
    ]


def _place(organisation: "Organisation") -> str:
    if organisation.district:
        return organisation.district.label
    return str(organisation.get_locality_display() or "")


def _roles(organisation: "Organisation", labels: Labels, request: HttpRequest) -> list[RoleRow]:
    rows: Sequence[OrganisationRole] = list(organisation.system_roles.all())
    acts = _acts_address(organisation, rows, request)
    return [
        RoleRow(
            labels.of(each.role),
            labels.of(each.direction) if each.direction else "",
            each.since,
            _act_link(each.act, acts),
        )
        for each in rows
    ]


def _acts_address(
    organisation: "Organisation", rows: Iterable["OrganisationRole"], request: HttpRequest
) -> str:
    """Return the address of the section of acts, asked for once, and only where an act is named."""
    named = next((each.act for each in rows if each.act and each.act.live), None)
    if named is None:
        return ""
    key, site = named.section_key, organisation.site_id

    def ask() -> str:
        sections = CentreSection.objects.for_site(site).select_related("page")
        section = sections.filter(key=key, page__live=True).first()
        return (section.page.get_url(request) or "") if section else ""

    return kept(request, f"address of {key}", ask)


def _act_link(act: Any, base: str) -> Link | None:
    if act is None or not act.live:
        return None
    number = f"№\u00a0{act.number}" if act.number else act.title
    return Link(f"{act.get_kind_display()} {number}", f"{base}{act.slug}/" if base else "")


def _facts(organisation: "Organisation", labels: Labels) -> list[Fact]:
    row = organisation
    department = labels.of(row.department) if row.department else ""
    founder = row.said("founder")
    if founder:  # inside a line
        department = department[:1].lower() + department[1:]
    place = [row.district.label if row.district else "", str(row.get_locality_display() or "")]
    lines = [
        Fact(_("Full name"), row.said("full_name")),
        Fact(_("Founder, department"), ", ".join(filter(None, [founder, department]))),
        Fact(_("Form of ownership"), labels.of(row.ownership) if row.ownership else ""),
        Fact(_("Territory"), ", ".join(filter(None, place))),
        Fact(_("Head"), row.public_head),
        Fact(_("INN, OGRN"), ", ".join(filter(None, [row.inn, row.ogrn]))),
        Fact(_("Licence"), row.licence, row.licence_url),
        Fact(_("Officially"), _("Information about the organisation"), row.sveden_url),
        Fact(_("Quality assessment"), _("Page at bus.gov.ru"), row.bus_gov_url),
        Fact(_("Navigator"), _("Page in the Navigator"), row.navigator_url),
    ]
    links = (_("Officially"), _("Quality assessment"), _("Navigator"))
    return [each for each in lines if (each.url if each.term in links else each.text)]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
