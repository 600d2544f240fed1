"""Numbers on the rows and the cards of organisations: programmes, practices, assessment.

Organisations know none of them; an app that does registers a source in its `AppConfig.ready`.
A source is asked once for a whole page of the list; it may also give the list an order.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from search.lists import Sort

if TYPE_CHECKING:
    from organisations.models import Organisation


@dataclass(frozen=True)
class Figure:
    """A number with its words: «5», «программ, с местами 4»; `url` leads to what it counts.

    `action` are the words of the button by which the card of an organisation leads there.
    """

    value: str
    label: str
    url: str = ""
    action: str = ""


@dataclass(frozen=True)
class Offer:
    """What an organisation has in a direction: «1 программа, 6 мест», and where it is."""

    text: str
    url: str = ""


Source = Callable[[Sequence["Organisation"], HttpRequest], Mapping[Any, Figure]]

Order = Callable[[HttpRequest], Sort]

OfferSource = Callable[["Organisation", HttpRequest], Mapping[Any, Offer]]  # by the directions

_sources: dict[str, tuple[int, Source, Order | None]] = {}
_offers: dict[str, OfferSource] = {}


def register(name: str, source: Source, *, order: int = 100, sort: Order | None = None) -> None:
    """Add a source, which returns figures by the organisations' keys; the same name replaces it.

    `sort` orders the list of organisations by the number.
    """
    _sources[name] = (order, source, sort)


def register_offers(name: str, source: OfferSource) -> None:
    """Say what an organisation has in each direction; the same name replaces a source."""
    _offers[name] = source


def offers(organisation: "Organisation", request: HttpRequest) -> dict[Any, Offer]:
    """Return what an organisation has by the keys of the directions."""
    found: dict[Any, Offer] = {}
    for source in _offers.values():
        found |= source(organisation, request)
    return found


def unregister(name: str) -> None:
    """Take a source back (tests)."""
    _sources.pop(name, None)


def of(organisations: Sequence["Organisation"], request: HttpRequest) -> dict[Any, list[Figure]]:
    """Return the figures of each organisation in the order of the sources."""
    found: dict[Any, list[Figure]] = defaultdict(list)
    if organisations:
        for _order, source, _sort in _in_order():
            for key, figure in source(organisations, request).items():
                found[key].append(figure)
    return found


def sorts(request: HttpRequest) -> list[Sort]:
    """Return the orders of the list that the sources give."""
    return [sort(request) for _order, _source, sort in _in_order() if sort]


def _in_order() -> list[tuple[int, Source, Order | None]]:
    return sorted(_sources.values(), key=lambda each: each[0])
