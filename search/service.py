"""The search of a centre's site: from typed text to finished results."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.models import CentreSettings

from .engine import Answer, Engine, Entry
from .highlight import fragment, marked
from .kinds import Details, Kind, Scope, scopes_of
from .lists.pages import NoSuchPage, Pages, make_pages
from .lists.selection import page_number
from .postgres.engine import PostgresEngine
from .understanding import Synonyms, Understanding, understand
from .vocabulary import StoredVocabulary

PAGE_SIZE = 10
EXACT = "exact"  # ?exact=1 corrects and adds nothing


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
    """What the search page shows; `exact_url` looks for what was typed and nothing else."""

    understanding: Understanding
    hits: Sequence[Hit] = ()
    total: int = 0
    tabs: Sequence[Tab] = ()
    pages: Pages | None = None
    is_weak: bool = False
    is_cut: bool = False
    exact_url: str = ""


@dataclass(frozen=True)
class _Address:
    """The address of the page of results, with one thing changed at a time."""

    path: str
    wanted: Understanding

    def of(self, kind: str = "", number: int = 1, *, is_exact: bool | None = None) -> str:
        exact = self.wanted.is_exact if is_exact is None else is_exact
        pairs = [(EXACT, "1")] if exact else []
        pairs += [("page", str(number))] if number > 1 else []
        pairs += [("q", self.wanted.text)]
        pairs += [("type", kind)] if kind else []
        return f"{self.path}?{urlencode(pairs)}"


def search_site(request: HttpRequest, engine: Engine | None = None) -> SiteResults:
    """Return one page of results of the request's centre; past the last one `NoSuchPage` (404)."""
    centre = CentreSettings.for_request(request)
    params = request.GET
    vocabulary = StoredVocabulary(centre.site_id, get_language() or "")
    exact = params.get(EXACT) == "1"
    wanted = understand(params.get("q", ""), vocabulary, Synonyms(), is_exact=exact)
    if not wanted.groups and not wanted.phrases:
        return SiteResults(wanted)
    scopes = scopes_of(centre)
    kinds = [scope.kind for scope in scopes]
    kind = _chosen(kinds, params.get("type", ""))
    number = page_number(params.get("page", ""))
    part = slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE)
    engine = engine or PostgresEngine(*vocabulary.texts())
    answer = engine.find(wanted, scopes, kind, part)
    total = answer.counts.get(kind, 0) if kind else sum(answer.counts.values())
    if number > 1 and part.start >= total:
        raise NoSuchPage(number)
    address = _Address(request.path, wanted)
    return SiteResults(
        wanted,
        _hits(answer, scopes, request),
        total,
        _tabs(answer, kinds, kind, address),
        make_pages(number, total, PAGE_SIZE, lambda n: address.of(kind, n)),
        answer.is_weak,
        answer.is_cut,
        address.of(is_exact=True),
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


def _tabs(answer: Answer, kinds: Sequence[Kind], chosen: str, address: _Address) -> list[Tab]:
    whole = Tab(_("Everything"), sum(answer.counts.values()), address.of(), not chosen)
    return [whole] + [
        Tab(
            str(kind.label),
            answer.counts.get(kind.name, 0),
            address.of(kind.name),
            kind.name == chosen,
        )
        for kind in kinds
        if answer.counts.get(kind.name) or kind.name == chosen
    ]
