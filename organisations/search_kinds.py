"""Organisations as results of the site's search."""

from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.languages.spoken import is_main
from core.models import CentreSettings
from search.kinds import Details, Kind, register
from search.narrowing import Narrowing
from search.standing import Standing

from .lists import ORGANISATIONS
from .models import Organisation
from .places import index_of
from .querysets import OrganisationQuerySet

SECTION = "organisations.OrganisationsPage"


def visible_organisations(centre: CentreSettings) -> OrganisationQuerySet:
    """Return the published organisations of a centre, in another language the translated ones."""
    rows = Organisation.objects.for_site(centre.site_id).live()
    return rows if is_main() else rows.filter(translations__has_key=get_language())


def organisations_within(rows: OrganisationQuerySet, standing: Standing) -> OrganisationQuerySet:
    """Leave them where anybody may read their list, in the reader's language or the main one."""
    return rows if standing.is_open(SECTION, or_main=True) else rows.none()


def organisation_details(rows: OrganisationQuerySet, request: HttpRequest) -> dict[int, Details]:
    """Return the address of each organisation and its type."""
    index = index_of(Site.find_for_request(request))
    return {
        row.pk: Details(
            row.get_url(request, index) if index else "",
            row.kind.said("name"),
            None,
            "" if is_main() else row.said("short_name"),
            row.said("short_name"),
        )
        for row in rows.select_related("kind")
    }


register(
    Kind(
        "organisations",
        _("Organisations"),
        "building",
        ("organisations.Organisation",),
        visible_organisations,
        organisation_details,
        order=30,
        narrowing=Narrowing(ORGANISATIONS, lambda keys: Organisation.objects.filter(pk__in=keys)),
        sections=(SECTION,),
        within=organisations_within,
    )
)
