"""A list of pages with cards, as a section serves it: list, sheet for print, feed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject
from wagtail.models import Page

from core.caching.kept import keeps, kept, stamp_of
from core.feeds import FORMATS, Channel, Entry, feed_links
from core.models import CentreSettings
from core.xml_text import legal
from vocabularies.labels import Labels

from ..cluster.lists import ClusterExecutor, Scope, copy_of, is_copied
from . import ticks
from .definition import ListDefinition, Text
from .executor import Executor, PostgresExecutor
from .remembering import RememberingExecutor
from .result import ListResult

PRINTED = 500  # rows of a sheet for print
LENGTH = 30  # entries of a feed
FEED_FIELDS = ("first_published_at", "last_published_at", "translation_key")

Pages = Callable[[Any], QuerySet]


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """What a section of pages says of itself; its pages have a `lead`.

    `offered(index)` are the pages of the list, `for_cards` loads what a card says, `of_cards(keys)`
    the same of some; `cards(pages, index, url, labels)` are finished values. What changes with time
    by itself has a `period`. `about(page, labels)`: direction and facts of an entry of the feed.
    """

    definition: ListDefinition
    name: Text
    offered: Callable[[Any], Any]
    for_cards: Pages
    of_cards: Callable[[Iterable[int]], QuerySet]
    card_fields: Sequence[str]
    cards: Callable[[Iterable[Any], Page, str, Labels], list[Any]]
    about: Callable[[Any, Labels], tuple[str, Iterable[str]]]
    period: Callable[[], Any] = lambda: None
    below: str = ""  # where the list stands under its section

    def executor(self, index: Page, request: HttpRequest) -> Executor:
        """Count in memory, or in the cluster where the list is registered for it, for the public.

        An editor sees what he has saved a moment ago.
        """

        def show(pages: Iterable[Any]) -> list[Any]:
            return self.cards(pages, index, _url(index, request), Labels.for_request(request))

        def load(keys: Iterable[int]) -> dict[int, Any]:
            return {card.key: card for card in show(self.of_cards(keys))}

        simple = PostgresExecutor(load=self.for_cards, show=show)
        if not keeps(request):
            return simple
        name, period = _name(index), self.period()
        if is_copied(self.definition):
            copy = copy_of(name, stamp_of(request), period)
            return ClusterExecutor(
                copy, simple, lambda make: kept(request, f"copy of {name}", make, period)
            )
        return RememberingExecutor(lambda make: kept(request, name, make, period), load)

    def scopes(self, indexes: Iterable[Page]) -> list[Scope]:
        """Return the lists of sections, for a list that is registered for the cluster."""
        period = self.period()
        return [Scope(_name(each), self.offered(each), period) for each in indexes]

    def context(self, index: Page, request: HttpRequest, found: ListResult) -> dict[str, Any]:
        """Return what the page of the list shows."""
        url, query = _url(index, request), found.url.partition("?")[2]
        pages: Any = SimpleLazyObject(lambda: self.offered(index))
        ticked = ticks.titles(pages, request.GET.getlist(ticks.NAME))
        here = {each.key for each in found.items}
        return {
            "canonical": request.build_absolute_uri(found.canonical_url),
            "list": found,
            "cards": found.items,
            "ticked": ticked,
            "ticked_elsewhere": [(key, title) for key, title in ticked.items() if key not in here],
            "feeds": feed_links(str(self.name), url, query),
            "compare_url": f"{url}sravnenie/",
            "compare_query": urlencode([(ticks.NAME, key) for key in ticked]),
            "print_url": f"{url}pechat/?{query}" if query else f"{url}pechat/",
            "noindex": found.is_filtered or bool(ticked),
        }

    def printed(self, index: Page, request: HttpRequest) -> dict[str, Any]:
        """Return all that the filters select, for one table to print."""
        pages = self.for_cards(self.offered(index))
        rows = list(self.definition.rows(pages, request.GET)[: PRINTED + 1])
        url = _url(index, request)
        return {
            "rows": self.cards(rows[:PRINTED], index, url, Labels.for_request(request)),
            "list_url": self.definition.read(request.GET).url(url),
            "cut": PRINTED if len(rows) > PRINTED else 0,
            "noindex": True,
            "canonical": request.build_absolute_uri(url),
        }

    def feed(self, index: Any, request: HttpRequest, form: str) -> HttpResponse:
        """Give the newest pages that the filters of the address select."""
        write, content_type = FORMATS[form]
        pages: Any = self.for_cards(self.offered(index))
        pages = pages.only(*self.card_fields, *FEED_FIELDS)
        chosen = self.definition.rows(pages, request.GET).order_by("-first_published_at", "-pk")
        channel = self._channel(index, request, chosen[:LENGTH])
        return HttpResponse(write(channel), content_type=content_type)

    def _channel(self, index: Any, request: HttpRequest, pages: Iterable[Any]) -> Channel:
        centre = CentreSettings.for_request(request)
        title = f"{self.name}: {centre.short_name or centre.full_name}"
        page_url, labels = index.get_full_url(request) or "", Labels.for_request(request)
        selection = self.definition.read(request.GET)
        return Channel(
            title=title,
            description=index.lead or title,
            language=index.locale.language_code,
            page_url=selection.url(f"{page_url}{self.below}"),
            feed_url=request.build_absolute_uri(selection.url(request.path)),
            entries=[
                self._entry(page, page_url + page.url_path[len(index.url_path) :], labels)
                for page in pages
            ],
        )

    def _entry(self, page: Any, url: str, labels: Labels) -> Entry:
        category, facts = self.about(page, labels)
        return Entry(
            title=legal(page.title),
            uid=page.translation_key.urn,
            url=url,
            summary=legal(". ".join([page.lead.rstrip("."), ", ".join(filter(None, facts))])),
            published=page.first_published_at,
            updated=page.last_published_at or page.first_published_at,
            category=legal(category),
        )


def _name(index: Page) -> str:
    return f"pages under {index.pk}"


def _url(index: Page, request: HttpRequest) -> str:
    return index.get_url(request) or "/"
