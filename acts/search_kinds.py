"""Acts as results of the site's search."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.languages.spoken import is_main
from core.models import CentreSettings
from search.excerpts import piece, said_in
from search.kinds import Details, Kind, Place, register
from search.narrowing import Narrowing

from .addresses import Addresses
from .lists import ACTS
from .models import NormativeAct, NormativeClause
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


def act_places(keys: Sequence[str], terms: Sequence[str]) -> dict[int, Place]:
    """Return the clause of each act that has most of the words, where it has more than the title.

    Translations of an act have no clauses.
    """
    if not is_main():
        return {}
    best: dict[int, tuple[int, NormativeClause]] = {}
    clauses = NormativeClause.objects.filter(act__in=keys).exclude(number="")
    for clause in clauses.select_related("act").order_by("act", "sort_order"):
        title = said_in(clause.act.title, terms)
        number = said_in(clause.text, terms)
        if number > max(title, best.get(clause.act_id, (0,))[0]):
            best[clause.act_id] = (number, clause)
    return {
        act: Place(_place(clause), clause.anchor, piece(clause.text, terms).text)
        for act, (_number, clause) in best.items()
    }


def _place(clause: NormativeClause) -> str:
    values = {"number": clause.number}
    if clause.is_heading:
        return gettext("section %(number)s") % values
    return gettext("clause %(number)s") % values


register(
    Kind(
        "acts",
        _("Documents"),
        "file",
        ("acts.NormativeAct",),
        visible_acts,
        act_details,
        order=40,
        places=act_places,
        narrowing=Narrowing(ACTS, lambda keys: NormativeAct.objects.filter(pk__in=keys)),
    )
)
