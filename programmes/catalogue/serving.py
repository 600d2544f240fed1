"""Answers of the catalogue: the list, its table, the sheet for print."""

from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.db.models import Max
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.caching.kept import keeps, kept
from core.feeds import feed_links
from programmes.catalogue import loading
from programmes.catalogue.cards import cards
from programmes.catalogue.definition import PROGRAMMES
from programmes.models.programme_page import ProgrammePage
from programmes.querysets import ProgrammeQuerySet
from search.lists import (
    Executor,
    ListResult,
    PostgresExecutor,
    RememberingExecutor,
    export_response,
    ticks,
)
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from programmes.models import ProgrammesPage

PRINTED = 500  # rows of a sheet for print


def offered(index: "ProgrammesPage") -> ProgrammeQuerySet:
    """Return the programmes that the catalogue of a centre offers now."""
    pages = ProgrammePage.objects.descendant_of(index).readable().offered()
    return pages.with_enrolment()


def respond(index: "ProgrammesPage", request: HttpRequest) -> HttpResponseBase:
    """Answer with the list, as a page or as the file that `?format=` asks for."""
    pages: Any = SimpleLazyObject(lambda: offered(index))
    site = Site.find_for_request(request)
    table = export_response(PROGRAMMES, lambda: loading.for_table(pages, site), request)
    if table is not None:
        return table
    found = PROGRAMMES.run(
        pages, request.GET, path=request.path, executor=_executor(index, request)
    )
    return index.render(request, context_overrides=_context(index, request, found))


def printed(index: "ProgrammesPage", request: HttpRequest) -> HttpResponseBase:
    """Answer with all that the filters select, as one table to print."""
    pages = loading.for_cards(offered(index))
    rows = list(PROGRAMMES.rows(pages, request.GET)[: PRINTED + 1])
    selection = PROGRAMMES.read(request.GET)
    url = index.get_url(request) or "/"
    context = {
        "rows": cards(rows[:PRINTED], index, url, Labels.for_request(request)),
        "list_url": selection.url(url),
        "cut": PRINTED if len(rows) > PRINTED else 0,
        "noindex": True,
        "canonical": request.build_absolute_uri(url),
    }
    return index.render(
        request, template="programmes/programmes_print.html", context_overrides=context
    )


def _executor(index: "ProgrammesPage", request: HttpRequest) -> Executor:
    """Count in memory for the public; an editor sees what he has saved a moment ago."""
    if not keeps(request):
        return PostgresExecutor(load=loading.for_cards)
    today = timezone.localdate()
    return RememberingExecutor(
        lambda make: kept(request, f"programmes under {index.pk}", make, today),
        loading.of_cards,
    )


def _context(index: "ProgrammesPage", request: HttpRequest, found: ListResult) -> dict[str, Any]:
    url = index.get_url(request) or "/"
    query = found.url.partition("?")[2]
    shown = cards(found.items, index, url, Labels.for_request(request))
    ticked = ticks.titles(offered(index), request.GET.getlist(ticks.NAME))
    ages = next((each for each in found.facets if each.name == "age"), None)
    return {
        "canonical": request.build_absolute_uri(found.canonical_url),
        "list": found,
        "cards": shown,
        "ticked": ticked,
        "ticked_elsewhere": [
            (key, title) for key, title in ticked.items() if key not in {each.key for each in shown}
        ],
        "ages": [each for each in ages.options if "-" in each.value] if ages else [],
        "feeds": feed_links(_("Programmes"), url, query),
        "compare_url": f"{url}sravnenie/",
        "compare_query": urlencode([(ticks.NAME, key) for key in ticked]),
        "network_url": f"{url}setevye/",
        "gaps_url": f"{url}chego-ne-hvataet/",
        "print_url": f"{url}pechat/?{query}" if query else f"{url}pechat/",
        "counted_on": _counted_on(index, request),
        "noindex": found.is_filtered or bool(ticked),
    }


def _counted_on(index: "ProgrammesPage", request: HttpRequest) -> date | None:
    """Return the latest day on which somebody counted the free places."""

    def ask() -> date | None:
        pages = ProgrammePage.objects.descendant_of(index).readable().offered()
        return pages.aggregate(day=Max("places_on"))["day"]

    return kept(request, f"places counted under {index.pk}", ask)
