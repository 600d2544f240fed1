"""Results as they are shown: what the engine found beside what their kinds say of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.safestring import SafeString

from . import excerpts
from .engine import Answer, Entry
from .highlight import fragment, marked
from .kinds import Details, Scope


@dataclass(frozen=True)
class Hit:
    """One result."""

    title: SafeString
    excerpt: SafeString
    icon: str
    details: Details


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
    for scope in scopes:
        name = scope.kind.name
        if name in keys:
            things = scope.things.filter(pk__in=keys[name])
            details = scope.kind.details(things, request)
            found |= {(name, str(pk)): each for pk, each in details.items()}
    icons = {scope.kind.name: scope.kind.icon for scope in scopes}
    return [
        _hit(entry, icons[entry.kind], found[entry.kind, entry.pk], terms)
        for entry in answer.entries
        if (entry.kind, entry.pk) in found
    ]


def _hit(entry: Entry, icon: str, details: Details, terms: Sequence[str]) -> Hit:
    title = excerpts.marked(details.title or details.name, terms)
    own = entry.title.strip() if not details.title else ""
    return Hit(marked(own or title), fragment(entry.text), icon, details)
