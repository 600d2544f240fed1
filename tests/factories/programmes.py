"""Programmes for the tests."""

from datetime import date

from programmes.choices import Enrolment, NetworkRole
from programmes.models import NetworkParticipant, ProgrammePage, ProgrammesPage
from tests.factories.organisations import OrganisationFactory
from tests.factories.pages import put
from vocabularies.models import Term

WORDS = {
    "direction": "tekhnicheskoe",
    "form": "full-time",
    "distance": "none",
    "delivery": "ordinary",
    "programme_type": "general",
}
LISTS = {"levels": ["initial"], "funding": ["budget"]}
VOCABULARIES = {
    "direction": "direction",
    "form": "form-of-study",
    "distance": "distance",
    "delivery": "delivery",
    "programme_type": "programme-type",
    "registry": "programme-registry",
    "project": "project",
    "levels": "level",
    "funding": "funding",
    "nosologies": "nosology",
    "target_groups": "target-group",
    "activities": "activity",
}


def make_catalogue(centre, **fields) -> ProgrammesPage:
    """Give a centre its section «Программы»."""
    fields = {"title": "Программы", "slug": "programmy", "show_in_menus": True, **fields}
    return centre.home.add_child(instance=ProgrammesPage(**fields))


def word(field: str, code: str) -> Term:
    """Return a word of the vocabulary of a field."""
    return Term.objects.get(vocabulary=VOCABULARIES[field], code=code)


def draft_programme(title="Робототехника", organisation=None, **fields) -> ProgrammePage:
    """Return a sound programme that is not in the tree; words are given by their codes."""
    given = {**WORDS, **LISTS, **fields}
    words = {name: given.pop(name) for name in list(given) if name in VOCABULARIES}
    page = ProgrammePage(
        title=title,
        organisation=organisation,
        **{
            "lead": "Конструкторы, датчики и первая программа.",
            "age_from": 7,
            "age_to": 9,
            "enrolment": Enrolment.OPEN,
            "live": False,
            **given,
        },
    )
    for name, codes in words.items():
        single = isinstance(codes, str)
        setattr(page, name, word(name, codes) if single else [word(name, each) for each in codes])
    return page


def make_programme(catalogue, title="Робототехника", organisation=None, **fields) -> ProgrammePage:
    """Publish a programme with a revision, as the admin does; `live=False` leaves a draft.

    `participants` are rows of the network.
    """
    organisation = organisation or _organisation_of(catalogue)
    live = fields.pop("live", True)
    participants = fields.pop("participants", [])
    page = draft_programme(title, organisation, **fields)
    page.participants = participants
    return put(catalogue, page, live)


def network(base, *others, kind="college") -> list[NetworkParticipant]:
    """Return a sound network: a base and participants with contracts."""
    rows = [NetworkParticipant(role=NetworkRole.BASE, organisation=base, sort_order=0)]
    for place, other in enumerate(others, 1):
        rows.append(
            NetworkParticipant(
                role=NetworkRole.PARTICIPANT,
                organisation=other,
                partner_kind=Term.objects.get(vocabulary="partner-kind", code=kind),
                contribution="Мастерские и станок",
                gives_equipment=True,
                contract_number=str(place),
                contract_date=date(2026, 8, 15),
                contract_until=date(2027, 8, 31),
                sort_order=place,
            )
        )
    return rows


def _organisation_of(catalogue):
    from core.centres import site_of
    from organisations.models import Organisation

    site = site_of(catalogue)
    found = Organisation.objects.for_site(site).order_by("pk").first()
    return found or OrganisationFactory(site=site)
