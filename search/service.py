"""The search of a centre's site: from typed text to finished results."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.models import CentreSettings

from .engine import Answer, Engine, Entry, IndexEngine
from .highlight import fragment, marked
from .kinds import Details, Kind, Scope, scopes_of
from .lists.pages import NoSuchPage, Pages, make_pages
from .lists.selection import page_number
from .understanding import Understanding, understand

PAGE_SIZE = 10


@dataclass(frozen=True)
class Tab:
    """A kind of results with their number."""

    label: str
    count: int
    url: str
    is_current: bool


@dataclass(frozen=True)
class Hit:
    """One result."""

    title: SafeString
    excerpt: SafeString
    icon: str
    details: Details


@dataclass(frozen=True)
class SiteResults:
    """What the search page shows."""

    understanding: Understanding
    hits: Sequence[Hit] = ()
    total: int = 0
    tabs: Sequence[Tab] = ()
    pages: Pages | None = None


def search_site(request: HttpRequest, engine: Engine | None = None) -> SiteResults:
    """Return one page of results of the request's centre; past the last one `NoSuchPage` (404)."""
    params = request.GET
    wanted = understand(params.get("q", ""))
    if not wanted.words:
        return SiteResults(wanted)
    scopes = scopes_of(CentreSettings.for_request(request))
    kinds = [scope.kind for scope in scopes]
    kind = _chosen(kinds, params.get("type", ""))
    number = page_number(params.get("page", ""))
    part = slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE)
    answer = (engine or IndexEngine()).find(wanted, scopes, kind, part)
    total = answer.counts.get(kind, 0) if kind else sum(answer.counts.values())
    if number > 1 and part.start >= total:
        raise NoSuchPage(number)
    return SiteResults(
        wanted,
        _hits(answer, scopes, request),
        total,
        _tabs(answer, kinds, kind, wanted, request.path),
        make_pages(number, total, PAGE_SIZE, lambda n: _url(request.path, wanted, kind, n)),
    )


def _chosen(kinds: Sequence[Kind], name: str) -> str:
    return name if any(kind.name == name for kind in kinds) else ""


def _hits(answer: Answer, scopes: Sequence[Scope], request: HttpRequest) -> list[Hit]:
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
        _hit(entry, icons[entry.kind], found[entry.kind, entry.pk])
        for entry in answer.entries
        if (entry.kind, entry.pk) in found
    ]


def _hit(entry: Entry, icon: str, details: Details) -> Hit:
    return Hit(
        marked(details.title or entry.title.strip() or details.name),
        fragment(entry.text),
        icon,
        details,
    )


def _tabs(
    answer: Answer, kinds: Sequence[Kind], chosen: str, wanted: Understanding, path: str
) -> list[Tab]:
    whole = Tab(_("Everything"), sum(answer.counts.values()), _url(path, wanted, ""), not chosen)
    return [whole] + [
        Tab(
            str(kind.label),
            answer.counts.get(kind.name, 0),
            _url(path, wanted, kind.name),
            kind.name == chosen,
        )
        for kind in kinds
        if answer.counts.get(kind.name) or kind.name == chosen
    ]


def _url(path: str, wanted: Understanding, kind: str, number: int = 1) -> str:
    pairs = [("page", str(number))] if number > 1 else []
    pairs += [("q", wanted.text)]
    pairs += [("type", kind)] if kind else []
    return f"{path}?{urlencode(pairs)}"
