"""Registry of related panels: «По теме» beside a page, filled by apps that do not import it.

An app registers in its own `related_panels.py`, which core imports when all apps are ready.
"""

from collections.abc import Callable, Iterable
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
class RelatedPanel:
    """A panel with finished links; a panel without links is not shown."""

    name: str
    title: str
    links: list[RelatedLink]


Source = Callable[[Page, HttpRequest], Iterable[RelatedLink]]


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

    `source` gets the page and the request and returns links of the page's own centre, in one
    query. Raises ValueError for a name already taken.
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
        RelatedPanel(name, str(entry.title), list(entry.source(page, request)))
        for name, entry in ordered
        if not entry.models or page._meta.label_lower in entry.models
    ]
    return [panel for panel in panels if panel.links]
