"""Organisations with people who speak for them."""

from datetime import date

from organisations.models import Organisation, Representative
from organisations.representatives.inviting import ensure_folder
from tests.factories.centres import Centre
from tests.factories.organisations import OrganisationFactory
from users.models import Role, User


def make_organisation(centre: Centre, name: str = "Дом творчества", **fields) -> Organisation:
    """Make a published organisation with a revision, as the desk does; `live=False` is a draft."""
    live = fields.pop("live", True)
    made = OrganisationFactory(site=centre.site, short_name=name, live=live, **fields)
    revision = made.save_revision()
    if live:
        revision.publish()
    return Organisation.objects.get(pk=made.pk)


def make_representative(centre: Centre, organisation: Organisation, **fields) -> User:
    """Make a person who represents an organisation; `until` ends it."""
    until: date | None = fields.pop("until", None)
    person = centre.person(Role.REPRESENTATIVE, **fields)
    represent(person, organisation, until=until)
    return person


def represent(person: User, organisation: Organisation, **fields) -> Representative:
    """Let a person represent an organisation of its centre."""
    ensure_folder(organisation)
    until = fields.pop("until", None)
    fields.setdefault("valid_from", date(2020, 1, 1))
    return Representative.objects.create(
        site=organisation.site,
        user=person,
        organisation=organisation,
        valid_until=until,
        **fields,
    )
