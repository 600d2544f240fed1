"""Registry of sources of latest things: apps show up on the front page without imports."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest


@dataclass(frozen=True)
class Feed:
    """Finished items, the template that shows them and the link to all of them."""

    items: Sequence[Any]
    template: str
    more_label: str = ""
    more_url: str = ""


Finder = Callable[[int, HttpRequest], Feed]


@dataclass(frozen=True)
class Source:
    """A source of latest things that an app declares."""

    key: str
    label: Any
    find: Finder


_sources: dict[str, Source] = {}


def register(source: Source) -> None:
    """Declare a source; a second one of the same key replaces the first."""
    _sources[source.key] = source


def choices() -> list[tuple[str, Any]]:
    """Return the choices of an editor."""
    return [(source.key, source.label) for source in _sources.values()]


def find(key: str, limit: int, request: HttpRequest) -> Feed | None:
    """Return the latest entries of a source, or None for a source that is gone."""
    source = _sources.get(key)
    return source.find(limit, request) if source else None
