"""Acts as results of the site's search."""

from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.languages.spoken import is_main
from core.models import CentreSettings
from search.kinds import Details, Kind, register

from .addresses import Addresses
from .models import NormativeAct
from .naming import requisites
from .querysets import ActQuerySet


def visible_acts(centre: CentreSettings) -> ActQuerySet:
    """Return the published acts of a centre, in another language those translated into it."""
    acts = NormativeAct.objects.for_site(centre.site_id).live()
    return acts if is_main() else acts.filter(translations__has_key=get_language())


def act_details(acts: ActQuerySet, request: HttpRequest) -> dict[int, Details]:
    """Return the address of each act and its requisites: «постановление от … № …»."""
    addresses = Addresses(Site.find_for_request(request), request)
    return {
        act.pk: Details(
            addresses.of(act), requisites(act), act.date, "" if is_main() else act.said("title")
        )
        for act in addresses.located(acts)
    }


register(
    Kind(
        "acts", _("Documents"), "file", ("acts.NormativeAct",), visible_acts, act_details, order=40
    )
)
