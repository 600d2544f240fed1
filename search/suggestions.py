"""What is offered while a reader types: ways to go on, sections, pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString

from core.models import CentreSettings
from core.navigation import menu

from .asking import Question
from .entries import titles
from .hits import Hit, hits_of
from .understanding import morphology, tokens

SHORTEST = 2  # letters
WORDS, SECTIONS, PAGES = 4, 3, 10
CANDIDATES = 12  # words looked at: forms of one word are offered once


@dataclass(frozen=True)
class Way:
    """A way to go on: a query or a section."""

    label: str | SafeString
    url: str


@dataclass(frozen=True)
class Suggestions:
    """What fits what is typed so far."""

    words: Sequence[Way] = ()
    sections: Sequence[Way] = ()
    pages: Sequence[Hit] = ()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.words) + len(self.sections) + len(self.pages)


def suggest_for(request: HttpRequest) -> Suggestions:
    """Return what to offer for `?q=`, of one kind by `&type=`; nothing for a single letter."""
    centre = CentreSettings.for_request(request)
    question = Question(centre, request.GET.get("q", ""), request=request, by_words=True)
    if len(tokens.line(question.typed)) < SHORTEST or question.is_empty:
        return Suggestions()
    kind = question.kind_named(request.GET.get("type", ""))
    answer = question.answer(slice(0, 0), kind)
    terms = question.wanted.terms
    offered = replace(answer, entries=titles(answer.found[:PAGES], terms))
    return Suggestions(
        _words(question, "" if kind else reverse("search")),
        [] if kind else _sections(request, centre, question),
        hits_of(offered, question.scopes, request, terms),
    )


def _words(question: Question, path: str) -> list[Way]:
    """Finish the last word in the ways that the centre's texts know, forms of a word once.

    Without a path the query is asked of the list that the reader is in.
    """
    *before, last = tokens.words(question.wanted.read or question.wanted.text)
    found: dict[str, str] = {}
    for word, _number in question.vocabulary.beginning(last, CANDIDATES):
        if word != last:
            found.setdefault(morphology.lemma(word), word)
    queries = (" ".join([*before, word]) for word in list(found.values())[:WORDS])
    return [Way(query, f"{path}?{urlencode({'q': query})}") for query in queries]


def _sections(request: HttpRequest, centre: CentreSettings, question: Question) -> list[Way]:
    starts = question.wanted.starts
    items = [item for item in menu(request, centre) if _begins(item.title, starts)]
    return [Way(item.title, item.url) for item in items[:SECTIONS]]


def _begins(title: str, starts: Sequence[str]) -> bool:
    """Say whether any word of a title begins what is typed."""
    words = tokens.words(title)
    tails = [" ".join(words[place:]) for place in range(len(words))]
    return any(
        tail.startswith(start) for tail in tails for start in map(tokens.fold, starts) if start
    )
