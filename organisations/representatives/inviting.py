"""A person becomes a representative: account, role, representation, letter."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core import centres
from organisations.models import Organisation
from organisations.representatives.models import OrganisationFolder, Representative
from users.invitations import invite
from users.models import CentreRole, Role, User
from users.role_log import log_roles


@dataclass(frozen=True)
class Term:
    """From which day till which, included; without an end where None."""

    begins: date
    ends: date | None = None


@transaction.atomic
def appoint(person: User, organisation: Organisation, term: Term, *, by: Any) -> Representative:
    """Open the organisation to a person, who may have no account yet; the letter is apart."""
    if person.pk is None:
        person.set_unusable_password()
        person.save()
        log(person, "wagtail.create", user=by)
    give_role(person, organisation, by=by)
    ensure_folder(organisation)
    made = Representative(
        site=organisation.site,
        user=person,
        organisation=organisation,
        valid_from=term.begins,
        valid_until=term.ends,
    )
    made.save()
    log(made, "wagtail.create", user=by)
    return made


def give_role(person: User, organisation: Organisation, *, by: Any) -> None:
    """Give the role that lets a person in at the desk and opens nothing there."""
    role = CentreRole.objects.for_site(organisation.site).get(role=Role.REPRESENTATIVE)
    if not person.groups.filter(pk=role.group_id).exists():
        person.groups.add(role.group)
        log_roles(person, [role], [], by=by)


def ensure_folder(organisation: Organisation) -> None:
    """Make the collection of the organisation's files where there is none."""
    if OrganisationFolder.objects.filter(organisation=organisation).exists():
        return
    above = centres.collection_of(organisation.site)
    if above is not None:
        folder = above.add_child(name=str(organisation)[:255])
        OrganisationFolder.objects.create(organisation=organisation, collection=folder)


def send_letter(representative: Representative, *, by: Any) -> None:
    """Tell the person what is open to him and till when."""
    words = {"organisation": representative.organisation, "day": _last_day(representative)}
    if representative.valid_until:
        about = _("You represent “%(organisation)s” until %(day)s.") % words
    else:
        about = _("You represent “%(organisation)s”.") % words
    invite(representative.user, by=by, about=about)


def _last_day(representative: Representative) -> str:
    last = representative.valid_until
    return date_format(last, "j E Y") if last else ""
