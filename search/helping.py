"""Where else a reader may turn whom the search has found nothing for: apps say it of their own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from core.caching.kept import kept
from core.models import CentreSettings
from core.section_of import SectionPage, section_of

from .standing import Standing


@dataclass(frozen=True)
class Link:
    """A link out of an empty search."""

    label: str
    url: str


@dataclass(frozen=True)
class Help:
    """Links under a title; without one they are things to do."""

    links: Sequence[Link]
    title: str = ""


Giver = Callable[[HttpRequest], Help | None]

_givers: dict[str, tuple[int, Giver]] = {}


def register(name: str, giver: Giver, *, order: int = 100) -> None:
    """Add a way out; an app calls it in its `search_kinds.py`."""
    _givers[name] = order, giver


def helps(request: HttpRequest) -> list[Help]:
    """Return all ways out that there are now."""
    return kept(request, "search-helps", lambda: _helps(request))


def address_of(request: HttpRequest, model: type[SectionPage]) -> str:
    """Return the address of a section that anybody may read, "" without one."""
    label = model._meta.label
    standing = Standing(CentreSettings.for_request(request), [label])
    page = section_of(request, model) if standing.is_open(label) else None
    return page.get_url(request) or "" if page else ""


def to_section(
    request: HttpRequest, model: type[SectionPage], label: str, below: str = ""
) -> Help | None:
    """Return a link to a section, or to an address `below` it."""
    url = address_of(request, model)
    return Help([Link(label, url + below)]) if url else None


def _helps(request: HttpRequest) -> list[Help]:
    givers = sorted(_givers.values(), key=lambda pair: pair[0])
    found = (giver(request) for _order, giver in givers)
    return [each for each in found if each is not None and each.links]
