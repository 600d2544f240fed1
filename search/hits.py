"""Results as they are shown: what the engine found beside what their kinds say of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from . import excerpts
from .engine import Answer, Entry
from .highlight import fragment, marked
from .kinds import Details, Place, Scope


@dataclass(frozen=True)
class Hit:
    """One result."""

    title: SafeString
    excerpt: SafeString
    icon: str
    details: Details
    place: str = ""


def hits_of(
    answer: Answer, scopes: Sequence[Scope], request: HttpRequest, terms: Sequence[str]
) -> list[Hit]:
    """Return the results of a page; what has vanished since it was found is left out.

    `terms` are marked in titles that the index does not keep.
    """
    keys: dict[str, list[str]] = defaultdict(list)
    for entry in answer.entries:
        keys[entry.kind].append(entry.pk)
    found: dict[tuple[str, str], Details] = {}
    places: dict[tuple[str, str], Place] = {}
    for scope in scopes:
        name = scope.kind.name
        if name in keys:
            details = scope.kind.shown(scope.things, keys[name], request)
            found |= {(name, str(pk)): each for pk, each in details.items()}
            if scope.kind.places:
                told = scope.kind.places(keys[name], terms)
                places |= {(name, str(pk)): each for pk, each in told.items()}
    icons = {scope.kind.name: scope.kind.icon for scope in scopes}
    return [
        _hit(entry, icons[entry.kind], found[key], places.get(key) or _page(entry), terms)
        for entry in answer.entries
        if (key := (entry.kind, entry.pk)) in found
    ]


def _page(entry: Entry) -> Place | None:
    """Return the page of a file; readers of PDF open at it."""
    number = entry.page
    return Place(_("p. %(number)s") % {"number": number}, f"page={number}") if number else None


def _hit(
    entry: Entry, icon: str, details: Details, place: Place | None, terms: Sequence[str]
) -> Hit:
    title = excerpts.marked(details.title or details.name, terms)
    own = entry.title.strip() if not details.title else ""
    if place and details.url:
        details = replace(details, url=f"{details.url}#{place.anchor}")
    label, text = (place.label, place.text or entry.text) if place else ("", entry.text)
    return Hit(marked(own or title), fragment(text), icon, details, label)
