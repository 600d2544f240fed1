"""What a reader meant, as the cluster is asked: what must be there, and what it is worth."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Any

from ..postgres import scoring
from ..postgres.engine import SHORTEST_START
from ..understanding import Choice, Group, Understanding
from ..understanding.wanted import Phrase, Terms
from .making import BESIDE, GAP, plain
from .mapping import worth_of

Query = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """The query, and what a title adds that begins with what was typed, or is it (twice).

    It is more than all words can be worth: such titles come first and are told apart by it.
    """

    query: Query
    start: float


def asked_for(
    wanted: Understanding, groups: Sequence[Group], types: Iterable[int], texts: int
) -> Asked:
    """Return the question for things of the types; a centre has so many `texts`."""
    worths = [scoring.worth(group, wanted.frequencies, texts) for group in groups]
    words = [_worth(*pair, number) for number, pair in enumerate(zip(groups, worths, strict=True))]
    beside = [scoring.NEAR * sum(pair) for pair in pairwise(worths)]
    start = ceil(sum(worths) + sum(beside)) + 1.0  # exact in the cluster's short floats
    demanded = [{"terms": {"type": sorted(types)}}, *map(_phrase, wanted.phrases)]
    demanded += _demanded(wanted, groups)
    query: Query = {
        "must": [{"bool": {"should": words, "minimum_should_match": 1}}],
        "filter": demanded,
        "must_not": [_any_of(terms) for terms in wanted.excluded],
        "should": [*_starts(wanted.starts, start), *_near(groups, beside)],
    }
    return Asked({"bool": query}, start)


def _demanded(wanted: Understanding, groups: Sequence[Group]) -> list[Query]:
    few = scoring.rare(groups, wanted.frequencies)
    if len(few) == len(set(groups)):
        return []
    every = {"bool": {"filter": [_has(group) for group in groups]}}
    return [{"bool": {"should": [*map(_has, few), every], "minimum_should_match": 1}}]


def _worth(group: Group, worth: float, number: int) -> Query:
    """Ask for a word by the best of what may stand for it."""
    ways = [_of_choice(choice, worth) for choice in group.choices]
    return {"dis_max": {"queries": ways, "_name": str(number)}}


def _of_choice(choice: Choice, worth: float) -> Query:
    share = worth / len(choice.words)
    words = [_best(terms, share, choice.weight) for terms in choice.words]
    return words[0] if len(words) == 1 else {"bool": {"must": words}}


def _best(terms: Terms, boost: float, weight: float) -> Query:
    return {"dis_max": {"queries": [worth_of(term, boost, weight) for term in terms]}}


def _has(group: Group) -> Query:
    ways = [{"bool": {"filter": list(map(_any_of, choice.words))}} for choice in group.choices]
    return {"bool": {"should": ways, "minimum_should_match": 1}}


def _any_of(terms: Terms) -> Query:
    return {"terms": {"places": list(terms)}}


def _phrase(phrase: Phrase) -> Query:
    """Ask for words at the distances they were typed at."""
    at = dict(phrase)
    last = max(at, default=0)
    places = (BESIDE.join(at[place]) if place in at else GAP for place in range(last + 1))
    return {"match_phrase": {"places": " ".join(places)}}


def _near(groups: Sequence[Group], worths: Sequence[float]) -> list[Query]:
    """Ask for words side by side: what each pair of neighbours of the query is worth."""
    pairs = zip(pairwise(groups), worths, strict=True)
    return [
        {"constant_score": {"filter": _beside(*words), "boost": worth}} for words, worth in pairs
    ]


def _beside(one: Group, other: Group) -> Query:
    first, second = one.choices[0].words[-1], other.choices[0].words[0]
    either = [_phrase(((0, first), (1, second))), _phrase(((0, second), (1, first)))]
    return {"bool": {"should": either, "minimum_should_match": 1}}


def _starts(starts: Sequence[str], boost: float) -> list[Query]:
    """Ask for titles that begin with what was typed, once more for those that are it."""
    told = [text for start in starts if len(start) >= SHORTEST_START and (text := plain(start))]
    begin = [{"prefix": {"title": {"value": text}}} for text in told]
    equal = [{"term": {"title": {"value": text}}} for text in told]
    return [
        {"constant_score": {"filter": {"bool": {"should": either}}, "boost": boost}}
        for either in (begin, equal)
        if either
    ]
