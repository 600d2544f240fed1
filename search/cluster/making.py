"""Rows as documents, made without a database: by other processes where there are many."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

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
_json = json.JSONEncoder(ensure_ascii=False).encode

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


def make(part: Part) -> list[str]:
    """Return the documents of some rows as they are sent: JSON."""
    return [_document(row, part.average, part.has_features) for row in part.rows]


def _document(row: Row, average: float, has_features: bool) -> str:
    found = _places(row.vector)
    loss = SATURATION * (1 - LENGTH + LENGTH * row.length / (average or 1.0))
    about = {
        "type": row.content_type,
        "key": row.key,
        "row": row.row,
        "digest": row.digest,
        "title": plain(row.title)[:LONGEST_TITLE],
        "places": " ".join(_in_order(found)),
    }
    worths = ", ".join(_worths(found, loss, has_features))
    return f"{_json(about)[:-1]}, {worths}}}"


def plain(text: str) -> str:
    """Return the words of a title as they are compared."""
    return " ".join(tokens.words(text))


def _worths(found: Places, loss: float, has_features: bool) -> Iterator[str]:
    """Yield the fields that say how much terms count, in JSON.

    Most terms of a text are there as often as others of it: each number is made once.
    """
    names = list(map(_json, found))
    counts = [sum(weight for _place, weight in places) for places in found.values()]
    for field, weight in ({"worth": None} if has_features else VECTORS).items():
        told = {count: f"{_worth(count / loss, weight):.4g}" for count in set(counts)}
        pairs = [f"{name}:{told[count]}" for name, count in zip(names, counts, strict=True)]
        yield f'"{field}": {{{",".join(pairs)}}}'


def _worth(count: float, weight: float | None) -> float:
    """Return what a server is told of a term that is there so often for a text of that length.

    With a weight what it adds then, 1 at most: BM25. Without one the server counts it.
    """
    return count if weight is None else weight * count / (weight * count + 1)


def _places(vector: str) -> Places:
    """Read a vector as PostgreSQL writes it, a term with its places and weights."""
    return {
        term if term.isalnum() else _ESCAPED.sub(lambda sign: sign[1] or "'", term): [
            (int(place), WEIGHTS.get(weight, 1.0)) for place, weight in _PLACE.findall(places)
        ]
        for term, places in _LEXEME.findall(vector)
    }


def _in_order(found: Places) -> Iterator[str]:
    """Yield the terms of each place, a sign for places without; the last may be too many."""
    at: dict[int, list[str]] = defaultdict(list)
    for term, places in found.items():
        for place, _weight in places:  # PostgreSQL keeps each once
            at[place].append(term)
    for place in range(1, max(at, default=0) + 1):
        beside = BESIDE.join(at[place]) if place in at else GAP
        yield from [beside] if len(beside) <= LONGEST_PLACE else at[place]
