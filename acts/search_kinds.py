"""Acts as results of the site's search."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from search.kinds import Details, Kind, register

from .addresses import Addresses
from .models import NormativeAct
from .naming import requisites


def visible_acts(site: Site) -> QuerySet:
    """Return the published acts of a centre."""
    return NormativeAct.objects.for_site(site).live()


def act_details(acts: Iterable[NormativeAct], request: HttpRequest) -> dict[int, Details]:
    """Return the address of each act and its requisites: «постановление от … № …»."""
    addresses = Addresses(Site.find_for_request(request), request)
    return {act.pk: Details(addresses.of(act), requisites(act), act.date) for act in acts}


register(
    Kind(
        "acts", _("Documents"), "file", ("acts.NormativeAct",), visible_acts, act_details, order=40
    )
)
