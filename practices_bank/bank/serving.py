"""Answers of the bank: the list, its table, the sheet for print."""

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from core.caching.kept import keeps, kept
from core.feeds import feed_links
from practices_bank.bank import loading
from practices_bank.bank.cards import cards
from practices_bank.bank.definition import PRACTICES
from practices_bank.models import PracticePage
from practices_bank.querysets import PracticeQuerySet
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
    from practices_bank.models import PracticesPage

PRINTED = 500  # rows of a sheet for print


def offered(index: "PracticesPage") -> PracticeQuerySet:
    """Return the practices that the bank of a centre offers now."""
    return PracticePage.objects.descendant_of(index).readable().offered().with_adoptions()


def respond(index: "PracticesPage", request: HttpRequest) -> HttpResponseBase:
    """Answer with the list, as a page or as the file that `?format=` asks for."""
    pages: Any = SimpleLazyObject(lambda: offered(index))
    table = export_response(PRACTICES, lambda: loading.whole(pages), request)
    if table is not None:
        return table
    found = PRACTICES.run(pages, request.GET, path=request.path, executor=_executor(index, request))
    return index.render(request, context_overrides=_context(index, request, found))


def printed(index: "PracticesPage", request: HttpRequest) -> HttpResponseBase:
    """Answer with all that the filters select, as one table to print."""
    rows = list(PRACTICES.rows(loading.for_cards(offered(index)), request.GET)[: PRINTED + 1])
    url = index.get_url(request) or "/"
    context = {
        "rows": cards(rows[:PRINTED], index, url, Labels.for_request(request)),
        "list_url": PRACTICES.read(request.GET).url(url),
        "cut": PRINTED if len(rows) > PRINTED else 0,
        "noindex": True,
        "canonical": request.build_absolute_uri(url),
    }
    return index.render(
        request, template="practices_bank/practices_print.html", context_overrides=context
    )


def _executor(index: "PracticesPage", request: HttpRequest) -> Executor:
    """Count in memory for the public; an editor sees what he has saved a moment ago."""
    if not keeps(request):
        return PostgresExecutor(load=loading.for_cards)
    return RememberingExecutor(
        lambda make: kept(request, f"practices under {index.pk}", make), loading.of_cards
    )


def _context(index: "PracticesPage", request: HttpRequest, found: ListResult) -> dict[str, Any]:
    url = index.get_url(request) or "/"
    query = found.url.partition("?")[2]
    shown = cards(found.items, index, url, Labels.for_request(request))
    ticked = ticks.titles(offered(index), request.GET.getlist(ticks.NAME))
    here = {each.key for each in shown}
    return {
        "canonical": request.build_absolute_uri(found.canonical_url),
        "list": found,
        "cards": shown,
        "ticked": ticked,
        "ticked_elsewhere": [(key, title) for key, title in ticked.items() if key not in here],
        "feeds": feed_links(_("Practices"), url, query),
        "compare_url": f"{url}sravnenie/",
        "compare_query": urlencode([(ticks.NAME, key) for key in ticked]),
        "print_url": f"{url}pechat/?{query}" if query else f"{url}pechat/",
        "noindex": found.is_filtered or bool(ticked),
    }
