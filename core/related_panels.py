"""Registry of related panels: «По теме» beside a page, filled by apps that do not import it.

An app registers in its own `related_panels.py`, which core imports when all apps are ready.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from wagtail.models import Page


@dataclass(frozen=True)
class RelatedLink:
    """One line of a panel: a text, an address and a note under it (date, kind)."""

    title: str
    url: str
    note: str = ""


@dataclass(frozen=True)
class RelatedCards:
    """Cards of a section instead of lines: `template` prints one as `card`; `more` leads to all."""

    template: str
    cards: Sequence[Any]
    more: RelatedLink | None = None


@dataclass(frozen=True)
class RelatedPanel:
    """A panel with finished links, or a section with cards; without either it is not shown."""

    name: str
    title: str
    links: list[RelatedLink]
    section: RelatedCards | None = None


Source = Callable[[Page, HttpRequest], Iterable[RelatedLink] | RelatedCards]


@dataclass(frozen=True)
class _Entry:
    title: Any
    source: Source
    models: tuple[str, ...]
    order: int


_registry: dict[str, _Entry] = {}


def register(
    name: str, title: Any, source: Source, *, models: Iterable[str] = (), order: int = 100
) -> None:
    """Offer a panel to pages of the named types ("news.NewsPage"), to all where none is named.

    `source` gets the page and the request and returns links or cards of the page's own centre,
    in two queries at most. Raises ValueError for a name already taken.
    """
    if name in _registry:
        raise ValueError(f"related panel {name!r} is registered already")
    _registry[name] = _Entry(title, source, tuple(each.lower() for each in models), order)


def unregister(name: str) -> None:
    """Take a panel back (tests)."""
    _registry.pop(name, None)


def for_page(page: Page, request: HttpRequest) -> list[RelatedPanel]:
    """Return the panels of a page that have something to show, in their order."""
    ordered = sorted(_registry.items(), key=lambda pair: pair[1].order)
    panels = [
        _panel(name, entry, entry.source(page, request))
        for name, entry in ordered
        if not entry.models or page._meta.label_lower in entry.models
    ]
    return [each for each in panels if each.links or (each.section and each.section.cards)]


def _panel(name: str, entry: _Entry, found: Iterable[RelatedLink] | RelatedCards) -> RelatedPanel:
    if isinstance(found, RelatedCards):
        return RelatedPanel(name, str(entry.title), [], found)
    return RelatedPanel(name, str(entry.title), list(found))
