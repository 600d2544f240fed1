"""Texts as PostgreSQL compares them, made without it: by other processes where there are many."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ..understanding import morphology, tokens
from .scoring import IN_TITLE

AS_WRITTEN = "autocomplete"  # the vector that has forms of words, too
LAST_WEIGHT = "D"

Weighted = tuple[str, str]  # a text, and the weight of its places: A–D


@dataclass(frozen=True)
class Texts:
    """What a thing says: all that its row of the index is made of."""

    content_type: int
    key: str
    title: str
    body: str
    parts: Mapping[str, Sequence[Weighted]]  # of each vector


class Made(NamedTuple):
    """What is made of texts: vectors by name, the number of words, those of the title doubled."""

    vectors: dict[str, str]
    length: float


def make(texts: Sequence[Texts]) -> list[Made]:
    """Return what rows need beside the texts."""
    return [_made(each) for each in texts]


def _made(texts: Texts) -> Made:
    vectors = {
        name: vector(parts, as_written=name == AS_WRITTEN) for name, parts in texts.parts.items()
    }
    return Made(vectors, IN_TITLE * tokens.number(texts.title) + tokens.number(texts.body))


def vector(texts: Iterable[Weighted], *, as_written: bool = False) -> str:
    """Return texts as one vector as PostgreSQL reads it: 'робот':1A,7 …

    PostgreSQL joins the places of a term, counts up to 16,383 and keeps 255 of them.
    """
    found: list[str] = []
    before = 0
    for text, weight in texts:
        last, letter = before, "" if weight == LAST_WEIGHT else weight
        for word, places in tokens.places(text).items():
            last = max(last, before + places[-1])
            signs = ",".join([f"{before + place}{letter}" for place in places])
            for term in _terms_quoted(word, as_written):
                found.append(term + signs)
        before = last + 1
    return " ".join(found)


@lru_cache(maxsize=morphology.KEPT)
def _terms_quoted(word: str, as_written: bool) -> tuple[str, ...]:
    """Return the terms of a word before their places; `as_written`: the word itself, too."""
    terms = morphology.terms(word)
    found = dict.fromkeys((word, *terms)) if as_written else terms
    return tuple(f"{quoted(term)}:" for term in found)


def quoted(term: str) -> str:
    """Return a term as PostgreSQL reads it."""
    if term.isalnum():
        return f"'{term}'"
    escaped = term.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
