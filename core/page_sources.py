"""Registry of latest lists: an app offers its newest items to blocks of any page.

An app registers in its own `body_blocks.py`: `register("news", _("News"), latest_news)`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from wagtail.models import Site


@dataclass(frozen=True)
class ListedPage:
    """A line of a list: what it says and where it leads; `when` stands above, `text` below."""

    title: str
    url: str
    when: date | None = None
    text: str = ""
    label: str = ""


Latest = Callable[[Site, Any, int], Iterable[ListedPage]]


@dataclass(frozen=True)
class Source:
    """A list of one kind of pages, newest first; `latest(site, request, count)` in one query."""

    name: str
    title: Any
    latest: Latest


_registry: dict[str, Source] = {}


def register(name: str, title: Any, latest: Latest) -> None:
    """Offer a list; raises ValueError for a name already taken."""
    if name in _registry:
        raise ValueError(f"page source {name!r} is registered already")
    _registry[name] = Source(name, title, latest)


def unregister(name: str) -> None:
    """Take a list back (tests)."""
    _registry.pop(name, None)


def get(name: str) -> Source | None:
    """Return a source, None for a name that no installed app offers."""
    return _registry.get(name)


def choices() -> list[tuple[str, Any]]:
    """Return names and titles for a choice in a form."""
    return [(source.name, source.title) for source in _registry.values()]
