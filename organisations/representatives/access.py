"""What a person represents at this moment; everything else is asked through these."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from wagtail.models import Collection

from core import access
from organisations.models import Organisation
from organisations.representatives.models import OrganisationFolder, Representative
from users.models import Role


@dataclass(frozen=True)
class Represented:
    """An organisation and where the pages of its centre stand."""

    organisation_id: int
    site_id: int
    front: str


def represented(user: Any) -> tuple[Represented, ...]:
    """Return what a person represents today; one query for the life of the object.

    Both are needed: the role in the centre and a representation that is not over.
    """
    if not hasattr(user, "_represented"):
        sites = access.guest_sites(user, Role.REPRESENTATIVE)
        rows = Representative.objects.none()
        if sites:
            rows = Representative.objects.valid().filter(user=user, site__in=sites)
        # a row that somebody has put into a wrong centre opens nothing
        found = rows.filter(organisation__site=F("site")).order_by("organisation")
        fields = ("organisation_id", "site_id", "site__root_page__path")
        user._represented = tuple(Represented(*row) for row in found.values_list(*fields))
    return user._represented


def speaks(user: Any) -> bool:
    """Tell whether a person has the role of a representative; no query of its own."""
    return bool(access.guest_sites(user, Role.REPRESENTATIVE))


def organisations_of(user: Any) -> QuerySet[Organisation]:
    """Return the organisations that a person represents."""
    keys = [each.organisation_id for each in represented(user)]
    return Organisation.objects.filter(pk__in=keys)


def folders_of(user: Any) -> QuerySet[Collection]:
    """Return the collections of the organisations that a person represents."""
    keys = [each.organisation_id for each in represented(user)]
    folders = OrganisationFolder.objects.filter(organisation__in=keys)
    return Collection.objects.filter(pk__in=folders.values("collection"))
