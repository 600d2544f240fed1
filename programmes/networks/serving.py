"""The list «Сетевые программы»: by kinds of partners, with who gives what."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy
from wagtail.models import Site

from core import breadcrumbs
from core.feeds import feed_links
from core.models import CentreSection
from programmes.catalogue import loading
from programmes.catalogue.cards import Card, cards
from programmes.catalogue.definition import COLUMNS, SORTS
from programmes.catalogue.serving import CATALOGUE as PROGRAMMES_CATALOGUE
from programmes.catalogue.serving import offered
from programmes.models.rows import NetworkParticipant
from programmes.networks.papers import typical_papers
from programmes.networks.parts import Network, network
from programmes.querysets import ProgrammeQuerySet
from search.lists import ListDefinition, ListResult, TermFacet, export_response
from vocabularies.labels import Labels
from vocabularies.models import Vocabulary

if TYPE_CHECKING:
    from programmes.models import ProgrammesPage

BELOW = "setevye/"

NETWORKS = ListDefinition(
    title=gettext_lazy("Network programmes"),
    counted=ngettext_lazy("%d programme", "%d programmes"),
    sorts=SORTS,
    facets=(
        TermFacet(
            "kind",
            gettext_lazy("Kind of partner"),
            path="participants__partner_kind",
            site_path="organisation__site",
            whole=True,
            repeated=True,
        ),
    ),
    columns=COLUMNS,
)


def _networks(index: "ProgrammesPage") -> ProgrammeQuerySet:
    return offered(index).filter(is_network=True)


CATALOGUE = replace(
    PROGRAMMES_CATALOGUE, definition=NETWORKS, name=NETWORKS.title, offered=_networks, below=BELOW
)


@dataclass(frozen=True)
class Row:
    """A programme with its network."""

    card: Card
    network: Network


@dataclass(frozen=True)
class Kind:
    """A kind of partner: how many programmes, the share of the largest for the bar."""

    title: str
    count: int
    share: float
    url: str
    selected: bool


def respond(index: "ProgrammesPage", request: HttpRequest) -> HttpResponseBase:
    """Answer with the list, as a page or as the file that `?format=` asks for."""
    pages = _networks(index)
    table = export_response(
        NETWORKS, loading.for_table(pages, Site.find_for_request(request)), request
    )
    if table is not None:
        return table
    found = NETWORKS.run(loading.for_cards(pages), request.GET, path=request.path)
    context = _context(index, request, found)
    return index.render(
        request, template="programmes/programmes_networks.html", context_overrides=context
    )


def _context(index: "ProgrammesPage", request: HttpRequest, found: ListResult) -> dict[str, Any]:
    site, url = Site.find_for_request(request), index.get_url(request) or "/"
    sections = _sections(site)
    rows = _rows(found.items, index, request, url, sections.get("organizatsii"))
    return {
        "canonical": request.build_absolute_uri(found.canonical_url),
        "list": found,
        "rows": rows,
        "kinds": _kinds(found, request.path, Labels.for_request(request)),
        "contracts": _contracts(rows),
        "feeds": feed_links(str(NETWORKS.title), f"{url}{BELOW}", found.url.partition("?")[2]),
        "papers": typical_papers(request),
        "noindex": found.is_filtered,
        "breadcrumbs": breadcrumbs.below(index, request, _("Network programmes")),
    }


def _sections(site: Site | None) -> dict[str, Any]:
    rows = CentreSection.objects.for_site(site).filter(key="organizatsii").select_related("page")
    return {each.key: each.page for each in rows}


def _rows(
    pages: Iterable[Any], index: "ProgrammesPage", request: HttpRequest, url: str, section: Any
) -> list[Row]:
    pages = list(pages)
    parts: dict[int, list[NetworkParticipant]] = defaultdict(list)
    found = NetworkParticipant.objects.filter(page__in=[each.pk for each in pages])
    for row in found.select_related("organisation", "partner_kind").order_by("sort_order"):
        parts[row.page_id].append(row)
    labels = Labels.for_request(request)
    return [
        Row(card, network(parts[card.key], request, labels, section))
        for card in cards(pages, index, url, labels)
    ]


def _kinds(found: ListResult, path: str, labels: Labels) -> list[Kind]:
    """Return all kinds of partners, those that nobody has yet as well."""
    facet = next((each for each in found.facets if each.name == "kind"), None)
    options = {each.value: each for each in facet.options} if facet else {}
    most = max((each.count for each in options.values()), default=0) or 1
    kinds = []
    words = [each for each in labels.terms.values() if each.vocabulary == Vocabulary.PARTNER_KIND]
    for term in filter(attrgetter("active"), words):
        option = options.get(term.code)
        count = option.count if option else 0
        kinds.append(
            Kind(
                str(labels.of(term)),
                count,
                count * 100 / most,
                option.url if option else path,
                bool(option and option.selected),
            )
        )
    return sorted(kinds, key=lambda each: -each.count)


def _contracts(rows: list[Row]) -> str:
    count = sum(bool(part.contract) for row in rows for part in row.network.others)
    return ngettext("%(count)d contract", "%(count)d contracts", count) % {"count": count}
