"""What readers look for in vain, and whether the search is whole, on the desk."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.models import Site

from core.models import CentreSettings
from core.upkeep import Check, Found, Group, places, register
from search.cluster.client import is_configured
from search.cluster.state import CLUSTER_CHECK
from search.desk import queries
from search.models import ClusterState, DueEntry, Pick, SearchedQuery, SynonymSet
from search.phrases import bags_of, keys_of

DAYS = 30
OFTEN = 5  # times; what is asked less often is found in the report
MOST = 20  # lines of a centre


def asked_in_vain(site: Site) -> list[SearchedQuery]:
    """Return the newest row of each query that many ask and nobody has thought of yet."""
    rows = SearchedQuery.objects.for_site(site).since(queries.first_day(DAYS))
    lines = queries.summed(queries.missing(rows)).filter(times__gte=OFTEN)
    times = dict(lines.order_by("-times", "query").values_list("last_pk", "times"))
    thought_of = _thought_of(site)
    found = SearchedQuery.objects.in_bulk(times)
    left = [found[pk] for pk in times if not thought_of(found[pk].query)][:MOST]
    for each in left:
        each.asked = times[each.pk]
    return left


def in_vain(thing: Any, site: Site) -> Iterator[Found]:
    """Return the line of a query."""
    detail = ngettext(
        "Asked %(times)d time within a month, nothing like it was found.",
        "Asked %(times)d times within a month, nothing like it was found.",
        thing.asked,
    )
    yield Found(thing.query, detail % {"times": thing.asked})


def _thought_of(site: Site) -> Any:
    """Return the question whether a query has synonyms or a recommendation already."""
    sets: Iterable[SynonymSet] = SynonymSet.objects.for_site(site).filter(active=True)
    keys = frozenset().union(*(each.keys for each in sets))
    bags = frozenset().union(*(each.bags for each in Pick.objects.for_site(site)))
    return lambda query: bool(keys & keys_of(query) or bags & bags_of(query))


def settings_of(site: Site) -> list[CentreSettings]:
    """Return what the lines about the cluster hang on: every centre has it once."""
    return list(CentreSettings.objects.filter(site=site))


def simplified(thing: Any, site: Site) -> Iterator[Found]:
    """Say that the cluster is away, or refuses documents; readers of all centres are concerned."""
    if not is_configured():
        return
    since = ClusterState.current().away_since
    refused = DueEntry.objects.set_apart().count()
    if since:
        moment = date_format(localtime(since), _("j E Y, H:i"))
        yield Found(
            _("Search of the site"),
            _("The cluster has not answered since %(moment)s.") % {"moment": moment},
        )
    elif refused:
        detail = ngettext(
            "The cluster refuses %(number)d text.",
            "The cluster refuses %(number)d texts.",
            refused,
        )
        yield Found(_("Search of the site"), detail % {"number": refused})


places.mend_in(SearchedQuery, "search_missing")
register(
    Check(
        key="search-missing",
        title=gettext_lazy("Looked for and not found"),
        advice=gettext_lazy("Add a synonym, recommend a page or publish what is missing."),
        group=Group.UNFINISHED,
        models=(SearchedQuery,),
        things=asked_in_vain,
        look=in_vain,
        permission=queries.PERMISSION,
        order=70,
    )
)
register(
    Check(
        key=CLUSTER_CHECK,
        title=gettext_lazy("The search is simplified"),
        advice=gettext_lazy("Tell whoever looks after the server; PostgreSQL answers till then."),
        group=Group.BROKEN,
        models=(CentreSettings,),
        things=settings_of,
        look=simplified,
        order=90,
    )
)
