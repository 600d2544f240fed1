"""Which addresses of a centre stand for all its types of pages; read from the database."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlencode

from django.http import Http404
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse
from modelcluster.models import get_all_child_relations
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import StreamField
from wagtail.models import Page, Site

from benchmarks.quality.document import Document
from core.centres import pages_of
from core.style_guide.views import ERRORS

RECENT = 200  # pages of one type looked at
NOWHERE = "/net-takoy-stranitsy/"
WORD = "центр"  # every centre has it
SEARCHES = (  # the states of the page of results
    {"q": WORD},
    {"q": "цеентр"},  # corrected
    {"q": f"{WORD} орнитоптер квазар", "exact": "1"},  # only a part of the words
    {"q": WORD, "type": "pages"},  # narrowed
    {"q": "орнитоптер"},  # nothing
)

Ask = Callable[[str], Document | None]


def documents(site: Site, ask: Ask) -> list[Document]:
    """Return the pages to be measured, each once; `ask` gives None for what is no page."""
    found: dict[str, Document] = {}
    waiting: list[tuple[str, Page | None]] = [(path, None) for path in plain()]
    waiting += [(page.get_url_parts()[2], page) for page in examples(site)]
    routes: set[Any] = set()
    while waiting:
        path, page = waiting.pop(0)
        document = None if path in found else ask(path)
        if document is None:
            continue
        found[path] = document
        if page is not None:
            waiting += [(each, page) for each in _routes(page, document.facts.links, routes)]
        if path == (page.get_url_parts()[2] if page else reverse("search")):
            waiting += [(each, None) for each in document.facts.beside]
    return list(found.values())


def plain() -> Iterator[str]:
    """Yield addresses that are no pages of the tree: views, a search, errors."""
    desk = reverse("wagtailadmin_home")
    for name in _view_names(get_resolver()):
        with suppress(NoReverseMatch):  # the address has a key in it
            address = reverse(name)
            if not address.startswith(desk):
                yield address
    yield from (f"{reverse('search')}?{urlencode(each)}" for each in SEARCHES)
    yield NOWHERE
    yield from (reverse("style_guide_error", args=[code]) for code in ERRORS)


def _view_names(resolver: Any) -> Iterator[str]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern) and pattern.name:
            yield pattern.name
        elif isinstance(pattern, URLResolver) and not pattern.namespace:
            yield from _view_names(pattern)


def examples(site: Site) -> Iterator[Page]:
    """Yield pages that together have every type, language, block and kind of child row."""
    pages: dict[Any, list[Page]] = {}
    live = pages_of(site).live().public().order_by("-last_published_at", "path")
    for page in live.specific(defer=True):
        pages.setdefault((type(page), page.locale_id), []).append(page)
    for same in pages.values():
        yield from cover({page: features(page.specific) for page in same[:RECENT]})


def cover(pages: dict[Page, frozenset[str]]) -> Iterator[Page]:
    """Yield as few pages as show everything that any of them shows, at least one."""
    shown: set[str] = set()
    for place, page in enumerate(sorted(pages, key=lambda each: -len(pages[each]))):
        if place == 0 or pages[page] - shown:
            shown |= pages[page]
            yield page


def features(page: Page) -> frozenset[str]:
    """Return the names of the blocks and of the child rows that a page has."""
    streams = [each for each in page._meta.get_fields() if isinstance(each, StreamField)]
    blocks = {block.block_type for each in streams for block in getattr(page, each.name)}
    rows = [each.get_accessor_name() for each in get_all_child_relations(type(page))]
    return frozenset(blocks | {name for name in rows if getattr(page, name).exists()})


def _routes(page: Page, links: list[str], seen: set[Any]) -> Iterator[str]:
    """Yield links to the own routes of a page, the first of every route."""
    start = page.get_url_parts()[2]
    if not isinstance(page, RoutablePageMixin):
        return
    for link in links:
        if not link.startswith(start) or "?" in link or link == start:
            continue
        with suppress(Http404):
            view, _args, keys = page.resolve_subpage(f"/{link.removeprefix(start)}")
            route = (page.pk, view.__name__, frozenset(keys))
            if route not in seen:
                seen.add(route)
                yield link
