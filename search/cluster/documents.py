"""Rows of Wagtail's index as documents: the same terms, read from the same vectors."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import F, Func, QuerySet, TextField, Value
from django.db.models.functions import MD5, Cast
from wagtail.search.models import IndexEntry

from ..postgres.scoring import IN_KEY_WORDS, IN_TITLE, LENGTH, SATURATION
from ..understanding import tokens
from .mapping import BESIDE, GAP, LONGEST_PLACE, worths

LONGEST_TITLE = 500
WEIGHTS = {"A": IN_TITLE, "B": IN_KEY_WORDS}
_LEXEME = re.compile(r"'((?:[^'\\]|''|\\.)*)':([\d,A-D]+)")
_PLACE = re.compile(r"(\d+)([A-D]?)")
_ESCAPED = re.compile(r"''|\\(.)")

Places = dict[str, list[tuple[int, float]]]


def with_digest(rows: QuerySet[IndexEntry]) -> QuerySet[IndexEntry]:
    """Add a sum of all that a document is made of: `digest`."""
    texts = (Cast(name, TextField()) for name in ("title_norm", "body"))
    whole = Func(
        Value("\x1f"),
        Cast("title_text", TextField()),
        *texts,
        function="concat_ws",
        output_field=TextField(),
    )
    return rows.annotate(digest=MD5(whole))


def read(rows: QuerySet[IndexEntry]) -> QuerySet[IndexEntry]:
    """Add what documents are made of."""
    vector = Cast(F("body"), TextField())  # it has the title, too
    columns = ("title", "body", "autocomplete", "body_text")
    return with_digest(rows).annotate(vector=vector).defer(*columns)


def key_of(content_type: int, object_id: str) -> str:
    """Return the key of a document."""
    return f"{content_type}-{object_id}"


def document(row: Any, average: float) -> dict[str, Any]:
    """Return the document of a row that was `read`."""
    found = _places(row.vector)
    loss = SATURATION * (1 - LENGTH + LENGTH * row.title_norm / (average or 1.0))
    counts = {term: sum(weight for _p, weight in places) for term, places in found.items()}
    return {
        "type": row.content_type_id,
        "key": row.object_id,
        "row": row.pk,
        "digest": row.digest,
        "title": plain(row.title_text)[:LONGEST_TITLE],
        "places": " ".join(_in_order(found)),
        **worths({term: count / loss for term, count in counts.items()}),
    }


def plain(text: str) -> str:
    """Return the words of a title as they are compared."""
    return " ".join(tokens.words(text))


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
