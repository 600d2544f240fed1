"""Acts as results of the site's search."""

from collections.abc import Sequence

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.languages.spoken import is_main
from core.models import CentreSettings
from search.excerpts import piece, said_in
from search.kinds import Details, Kind, Place, register
from search.narrowing import Narrowing
from search.standing import Standing

from .addresses import Addresses
from .choices import ActRole, ActStatus
from .lists import ACTS
from .models import NormativeAct, NormativeClause
from .naming import requisites
from .querysets import ActQuerySet

DOCUMENTS, REGULATION = "acts.DocumentsPage", "acts.RegulationPage"


def visible_acts(centre: CentreSettings) -> ActQuerySet:
    """Return the published acts of a centre, in another language those translated into it."""
    acts = NormativeAct.objects.for_site(centre.site_id).live()
    return acts if is_main() else acts.filter(translations__has_key=get_language())


def acts_within(acts: ActQuerySet, standing: Standing) -> ActQuerySet:
    """Leave the acts whose page anybody may read; «Положение» has a section of its own."""
    regulation = Q(role=ActRole.REGULATION) & ~Q(status=ActStatus.REPEALED)
    documents = standing.is_open(DOCUMENTS, or_main=True)
    if standing.is_open(REGULATION):
        return acts if documents else acts.filter(regulation)
    if not documents:
        return acts.none()
    return acts.exclude(regulation) if standing.has(REGULATION) else acts


def act_details(acts: ActQuerySet, request: HttpRequest) -> dict[int, Details]:
    """Return the address of each act, its requisites and status: «… № …, утратил силу»."""
    addresses = Addresses(Site.find_for_request(request), request)
    return {
        act.pk: Details(
            addresses.of(act), _label(act), act.date, "" if is_main() else act.said("title")
        )
        for act in addresses.located(acts)
    }


def _label(act: NormativeAct) -> str:
    """Return the requisites, with the status where nobody should lean on the act."""
    stands = act.status in (ActStatus.IN_FORCE, ActStatus.AMENDED)
    return requisites(act) if stands else f"{requisites(act)}, {act.get_status_display()}"


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
        sections=(DOCUMENTS, REGULATION),
        within=acts_within,
    )
)
