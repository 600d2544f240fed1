"""Texts as PostgreSQL compares them, made without it: by other processes where there are many."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..counting import Counted
from ..understanding import morphology, tokens
from .scoring import IN_TITLE

TITLE, KEY_WORDS, LAST_WEIGHT = "A", "B", "D"  # weights of places; A is of the title alone

Weighted = tuple[str, str]  # a text, and the weight of its places
Read = tuple[dict[str, list[int]], str]  # its words with their places, and the same
Part = tuple[Sequence["Texts"], Sequence[Sequence[int]]]  # and of each who may read it


class Texts(NamedTuple):
    """What a thing says: all that its row of the index is made of."""

    content_type: int
    key: str
    title: str
    body: str
    parts: Sequence[Weighted]  # of the body
    typed: Sequence[Weighted]  # what is found by the beginning of its words


class Made(NamedTuple):
    """What is made of texts: three vectors, the number of words, those of the title doubled."""

    title: str
    body: str
    typed: str
    length: float


def make(texts: Sequence[Texts]) -> list[Made]:
    """Return what rows need beside the texts."""
    return [_made(each, _read([(each.title, TITLE), *each.parts])) for each in texts]


def make_and_count(part: Part) -> tuple[list[Made], dict[int, Counted]]:
    """Return the same, and the words of what each reader may read."""
    found: list[Made] = []
    counted: dict[int, Counted] = defaultdict(Counted)
    for texts, readers in zip(*part, strict=True):
        read = _read([(texts.title, TITLE), *texts.parts])
        made = _made(texts, read)
        for reader in readers:
            counted[reader].add({word for words, _weight in read for word in words}, made.length)
        found.append(made)
    return found, counted


def _read(texts: Iterable[Weighted]) -> list[Read]:
    return [(tokens.places(text), weight) for text, weight in texts]


def _made(texts: Texts, read: Sequence[Read]) -> Made:
    title, *rest = (_last(words) for words, _weight in read)
    return Made(
        _vector(read[:1]),
        _vector(read),
        _vector(_read(texts.typed), as_written=True),
        IN_TITLE * title + sum(rest),
    )


def _last(words: Mapping[str, Sequence[int]]) -> int:
    """Return the last place of a text: the number of its words."""
    return max((places[-1] for places in words.values()), default=0)


def _vector(texts: Iterable[Read], *, as_written: bool = False) -> str:
    """Return texts as one vector as PostgreSQL reads it: 'робот':1A,7 …

    PostgreSQL joins the places of a term, counts up to 16,383 and keeps 255 of them.
    """
    found: list[str] = []
    before = 0
    for words, weight in texts:
        letter = "" if weight == LAST_WEIGHT else weight
        for word, places in words.items():
            signs = ",".join([f"{before + place}{letter}" for place in places])
            for term in _terms_quoted(word, as_written):
                found.append(term + signs)
        before += _last(words) + 1
    return " ".join(found)


@lru_cache(maxsize=morphology.KEPT // 2)  # beside the terms themselves: 23 MB
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
