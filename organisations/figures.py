"""Numbers on the rows and the cards of organisations: programmes, practices, assessment.

Organisations know none of them; an app that does registers a source in its `AppConfig.ready`.
A source is asked once for a whole page of the list.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

if TYPE_CHECKING:
    from organisations.models import Organisation


@dataclass(frozen=True)
class Figure:
    """A number with its words: «5», «программ, с местами 4»; `url` leads to what it counts."""

    value: str
    label: str
    url: str = ""


Source = Callable[[Sequence["Organisation"], HttpRequest], Mapping[Any, Figure]]

_sources: dict[str, tuple[int, Source]] = {}


def register(name: str, source: Source, *, order: int = 100) -> None:
    """Add a source, which returns figures by the organisations' keys; the same name replaces it."""
    _sources[name] = (order, source)


def unregister(name: str) -> None:
    """Take a source back (tests)."""
    _sources.pop(name, None)


def of(organisations: Sequence["Organisation"], request: HttpRequest) -> dict[Any, list[Figure]]:
    """Return the figures of each organisation in the order of the sources."""
    found: dict[Any, list[Figure]] = defaultdict(list)
    if organisations:
        for _order, source in sorted(_sources.values(), key=lambda each: each[0]):
            for key, figure in source(organisations, request).items():
                found[key].append(figure)
    return found
