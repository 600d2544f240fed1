"""The search of a centre's site: from typed text to finished results."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext as _

from core.models import CentreSettings

from .asking import Question
from .engine import Answer, Engine
from .hits import Hit, hits_of
from .kinds import Kind
from .lists.pages import NoSuchPage, Pages, make_pages
from .lists.selection import page_number
from .narrowing import Narrowed
from .understanding import Understanding

PAGE_SIZE = 10
MOST_OTHERS = 3
EXACT = "exact"  # ?exact=1 corrects and adds nothing


@dataclass(frozen=True)
class Tab:
    """A kind of results with their number."""

    label: str
    count: int
    url: str
    is_current: bool


@dataclass(frozen=True)
class Other:
    """Another query that may be meant."""

    text: str
    url: str


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
    is_simplified: bool = False
    exact_url: str = ""
    others: Sequence[Other] = ()
    narrowed: Narrowed | None = None

    @property
    def is_changed(self) -> bool:
        """Whether the reader has to be told that something else was looked for."""
        return self.understanding.is_changed and bool(self.hits)

    @property
    def shown(self) -> str:
        """The query as it was understood."""
        return self.understanding.read or self.understanding.text


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


def _others(question: Question, answer: Answer, path: str) -> list[Other]:
    """Return what may be meant as well; what was looked for exactly and stands nowhere: loosely."""
    wanted = question.wanted
    texts = [*wanted.others, *(_loosened(wanted) if not answer.counts else ())]
    if question.is_exact:
        loose = replace(question, is_exact=False).wanted
        is_known = any(group.choices for group in loose.groups)
        texts = [loose.read or loose.text] if is_known and not answer.counts else []
    told = list(dict.fromkeys(texts))[:MOST_OTHERS]
    return [Other(text, f"{path}?{urlencode({'q': text})}") for text in told]


def _loosened(wanted: Understanding) -> list[str]:
    """Return the query without what nothing on the site has, and without what was taken out."""
    known = [group.shown for group in wanted.groups if group.choices]
    is_shorter = len(known) < len(wanted.groups) or bool(wanted.excluded)
    return [" ".join(known)] if known and is_shorter and not wanted.is_exact else []


def search_site(request: HttpRequest, engine: Engine | None = None) -> SiteResults:
    """Return one page of results of the request's centre; past the last one `NoSuchPage` (404)."""
    params = request.GET
    centre = CentreSettings.for_request(request)
    question = Question(centre, params.get("q", ""), params.get(EXACT) == "1", engine, request)
    if question.is_empty:
        return SiteResults(question.wanted)
    kind = question.kind_named(params.get("type", ""))
    number = page_number(params.get("page", ""))
    part = slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE)
    answer = question.answer(part, kind)
    told = question.narrowed(answer, kind, request.path)
    if told and told.is_chosen:
        answer = question.left(answer, told, part)
    total = len(answer.found)
    if number > 1 and part.start >= total:
        raise NoSuchPage(number)
    address = _Address(request.path, question.wanted)
    return SiteResults(
        question.wanted,
        hits_of(answer, question.scopes, request, question.wanted.terms),
        total,
        _tabs(answer, question.kinds, kind, address),
        make_pages(number, total, PAGE_SIZE, told.url if told else partial(address.of, kind)),
        answer.is_weak,
        answer.is_cut,
        answer.is_simplified,
        address.of(is_exact=True),
        _others(question, answer, request.path),
        told,
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
