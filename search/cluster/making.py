"""Rows as documents, made without a database: by other processes where there are many."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ..postgres.scoring import IN_KEY_WORDS, IN_TITLE, LENGTH, SATURATION
from ..understanding import tokens

GAP = "_"  # a place without a term; no term has this sign
BESIDE = "|"  # between the terms of one place
LONGEST_PLACE = 255  # letters, a tokenizer would cut more in two
LONGEST_TITLE = 500
# by the weights that most terms have; those of other weights are mixed of the next two
VECTORS = {"slight": 0.3, "worth": 1.0, "more": 1.6}
WEIGHTS = {"A": IN_TITLE, "B": IN_KEY_WORDS}
_LEXEME = re.compile(r"'((?:[^'\\]|''|\\.)*)':([\d,A-D]+)")
_PLACE = re.compile(r"(\d+)([A-D]?)")
_ESCAPED = re.compile(r"''|\\(.)")

Places = dict[str, list[tuple[int, float]]]


class Row(NamedTuple):
    """What a document is made of; the vector as PostgreSQL writes it."""

    content_type: int
    key: str
    row: int
    digest: str
    title: str
    length: float
    vector: str


class Part(NamedTuple):
    """Rows with what they are made by: texts are so long on `average`."""

    rows: Sequence[Row]
    average: float
    has_features: bool  # of the server: `client.has_features`


def make(part: Part) -> list[dict[str, Any]]:
    """Return the documents of some rows."""
    return [_document(row, part.average, part.has_features) for row in part.rows]


def _document(row: Row, average: float, has_features: bool) -> dict[str, Any]:
    found = _places(row.vector)
    loss = SATURATION * (1 - LENGTH + LENGTH * row.length / (average or 1.0))
    counts = {
        term: sum(weight for _place, weight in places) / loss for term, places in found.items()
    }
    return {
        "type": row.content_type,
        "key": row.key,
        "row": row.row,
        "digest": row.digest,
        "title": plain(row.title)[:LONGEST_TITLE],
        "places": " ".join(_in_order(found)),
        **_worths(counts, has_features),
    }


def plain(text: str) -> str:
    """Return the words of a title as they are compared."""
    return " ".join(tokens.words(text))


def _counted(count: float, weight: float) -> float:
    """Return what a term of a weight adds, 1 at most: BM25."""
    return weight * count / (weight * count + 1)


def _worths(counts: Mapping[str, float], has_features: bool) -> dict[str, dict[str, float]]:
    """Return the fields that say how much terms count.

    `counts` say how often they are in a text, by what halves the worth of a term in it.
    """
    if has_features:
        return {"worth": {term: round(count, 5) for term, count in counts.items()}}
    return {
        field: {term: round(_counted(count, weight), 5) for term, count in counts.items()}
        for field, weight in VECTORS.items()
    }


def _places(vector: str) -> Places:
    """Read a vector as PostgreSQL writes it, a term with its places and weights."""
    return {
        _ESCAPED.sub(lambda sign: sign[1] or "'", term): [
            (int(place), WEIGHTS.get(weight, 1.0)) for place, weight in _PLACE.findall(places)
        ]
        for term, places in _LEXEME.findall(vector)
    }


def _in_order(found: Places) -> Iterator[str]:
    """Yield the terms of each place, a sign for places without; the last may be too many."""
    at: dict[int, list[str]] = defaultdict(list)
    for term, places in found.items():
        for place in {place for place, _weight in places}:
            at[place].append(term)
    for place in range(1, max(at, default=0) + 1):
        beside = BESIDE.join(at[place]) if place in at else GAP
        yield from [beside] if len(beside) <= LONGEST_PLACE else at[place]
