"""How well a text answers: BM25 over PostgreSQL's own vectors, nothing else is stored.

`ts_rank_cd` of a single word is the weighted number of its places: the numerator of BM25.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log
from typing import Any

from ..understanding import Choice, Group
from . import vectors

Sql = tuple[str, tuple[Any, ...]]

NEAR = 0.2  # of what both words say
RARENESS = 1.4  # rare words say still more than by their idf: measured
SATURATION, LENGTH = 1.2, 0.7  # k1 and b of BM25
FEW = 4  # terms of a word
OF_RANK = 1.64493406685  # ts_rank of a single place is its weight through this
IN_TITLE, IN_KEY_WORDS = 2.0, 1.5  # beside a place in the text
WEIGHTS = f"{{{1 / IN_TITLE},{1 / IN_TITLE},{IN_KEY_WORDS / IN_TITLE},1}}"  # of D, C, B, A; ≤ 1


def idf(group: Group, frequencies: Mapping[str, int], total: int) -> float:
    """Return how much a word says: the rarer, the more; guesses beside it do not count."""
    best = max(group.choices, key=lambda choice: choice.weight)
    found = [max((frequencies.get(term, 0) for term in word), default=0) for word in best.words]
    documents = min(found, default=0)
    rare = log(1 + (max(total, documents) - documents + 0.5) / (documents + 0.5))
    return group.worth * rare**RARENESS


def loss(length: str, average: float) -> Sql:
    """Return what the length of a text takes away; `length` is a column of words, weighted."""
    return f"{SATURATION} * ({1 - LENGTH} + {LENGTH} * {length} / %s::float)", (average or 1.0,)


def counts(groups: Sequence[Group], vector: str) -> Sql:
    """Return columns n0, n1 …: how often the text of the column `vector` has each word."""
    found = [_count(group, vector) for group in groups]
    columns = ", ".join(f"{sql} AS n{number}" for number, (sql, _params) in enumerate(found))
    return columns, tuple(value for _sql, params in found for value in params)


def score(groups: Sequence[Group], frequencies: Mapping[str, int], total: int) -> Sql:
    """Return the score over the columns n0, n1 … and `loss`."""
    weights = tuple((1 + SATURATION) * idf(group, frequencies, total) for group in groups)
    parts = (f"%s * n{number} / (n{number} + loss)" for number in range(len(groups)))
    return " + ".join(parts), weights


def near(groups: Sequence[Group], frequencies: Mapping[str, int], total: int, vector: str) -> Sql:
    """Return what neighbours of the query add to the score where they are so in the text."""
    parts, params = ["0"], []
    for number, (one, other) in enumerate(pairwise(groups)):
        weight = NEAR * (idf(one, frequencies, total) + idf(other, frequencies, total))
        both = f"n{number} > 0 AND n{number + 1} > 0 AND {vector} @@ %s::tsquery"
        parts.append(f"CASE WHEN {both} THEN %s ELSE 0 END")
        params += [vectors.side_by_side(one, other), weight]
    return f"({' + '.join(parts)})", tuple(params)


def hits(groups: Sequence[Group]) -> str:
    """Return how many of the words a text has, over the columns n0, n1 …"""
    return " + ".join(f"(n{number} > 0)::int" for number in range(len(groups)))


def _count(group: Group, vector: str) -> Sql:
    found = [(choice.weight, *_of_choice(choice, vector)) for choice in group.choices]
    columns = ", ".join(f"{IN_TITLE * weight} * {sql}" for weight, sql, _params in found)
    return f"greatest({columns})", tuple(value for *_rest, params in found for value in params)


def _of_choice(choice: Choice, vector: str) -> Sql:
    columns = (_places(len(terms), vector) for terms in choice.words)
    return f"least({', '.join(columns)})", tuple(map(vectors.of_terms, choice.words))


def _places(terms: int, vector: str) -> str:
    """Return the weighted number of places of any of so many terms; of many, nearly so."""
    if terms <= FEW:
        return f"ts_rank_cd('{WEIGHTS}'::float4[], {vector}, %s::tsquery)"
    # the time of ts_rank_cd grows with the square of the terms; ts_rank divides by their number
    return f"{terms * OF_RANK} * ts_rank('{WEIGHTS}'::float4[], {vector}, %s::tsquery)"
