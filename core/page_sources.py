"""Registry of latest lists: an app offers its newest items to blocks of any page.

An app registers in its own `body_blocks.py`: `register("news", _("News"), latest_news)`. With
`for_readers` the same list also stands on hubs, narrowed to an audience or a direction.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from wagtail.models import Site


@dataclass(frozen=True)
class ListedPage:
    """A line of a list: what it says and where it leads; `when` stands above, `text` below."""

    title: str
    url: str
    when: date | None = None
    text: str = ""
    label: str = ""


@dataclass(frozen=True)
class Readers:
    """Whom a list is for: codes of the vocabularies of audiences and directions, "" for any."""

    audience: str = ""
    direction: str = ""

    def query(self, *names: str) -> str:
        """Return the filters of a section that knows the named ones: `?audience=parents`."""
        chosen = {name: getattr(self, name) for name in names if getattr(self, name)}
        return f"?{urlencode(chosen)}" if chosen else ""


@dataclass(frozen=True)
class Chosen:
    """Lines for some readers, and where all of them stand; "" where the centre has no section."""

    lines: Sequence[ListedPage]
    more_url: str = ""


Latest = Callable[[Site, Any, int], Iterable[ListedPage]]
ForReaders = Callable[[Site, Any, int, Readers], Chosen]


@dataclass(frozen=True)
class Source:
    """A list of one kind of pages, newest first; `latest(site, request, count)` in one query.

    `for_readers(site, request, count, readers)` narrows by what the source knows of readers.
    """

    name: str
    title: Any
    latest: Latest
    for_readers: ForReaders | None = None


_registry: dict[str, Source] = {}


def register(name: str, title: Any, latest: Latest, for_readers: ForReaders | None = None) -> None:
    """Offer a list; raises ValueError for a name already taken."""
    if name in _registry:
        raise ValueError(f"page source {name!r} is registered already")
    _registry[name] = Source(name, title, latest, for_readers)


def unregister(name: str) -> None:
    """Take a list back (tests)."""
    _registry.pop(name, None)


def get(name: str) -> Source | None:
    """Return a source, None for a name that no installed app offers."""
    return _registry.get(name)


def choices() -> list[tuple[str, Any]]:
    """Return names and titles for a choice in a form."""
    return [(source.name, source.title) for source in _registry.values()]


def reader_choices() -> list[tuple[str, Any]]:
    """Return names and titles of the lists that know their readers."""
    return [(each.name, each.title) for each in _registry.values() if each.for_readers]
