"""The words found, marked in the text itself: the piece of it with most of them."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from .highlight import START, STOP
from .silent import spoken
from .understanding import morphology, tokens

LENGTH = 260  # characters of a piece
BEFORE = 60  # of them before the first word found
SHORTEST = 3
MOST = 400  # places looked at in a long text
LINE = 400  # characters: in a longer text a pattern pays that takes as long to make as ten titles
PAGE = "\f"  # stands between the pages of a file
_WORD_BREAK = re.compile(r"\s")


def marked(text: str, terms: Collection[str]) -> str:
    """Return a short text with signs around the words found."""
    return _signed(text, [place[:2] for place in _found(text, frozenset(terms))])


class Piece(NamedTuple):
    """A piece of a text with signs around the words found, and its page, 0 without pages."""

    text: str
    page: int


def piece(text: str, terms: Collection[str]) -> Piece:
    """Return the piece of a text with the most different words found; its beginning without any."""
    text = spoken(text)
    places = list(_found(text, frozenset(terms)))
    start, stop = _window(text, places)
    inside = [place for place in places if start <= place[0] and place[1] <= stop]
    signed = _signed(text[start:stop], [(one - start, other - start) for one, other, _t in inside])
    first = inside[0][0] if inside else 0
    page = text.count(PAGE, 0, first) + 1 if inside and PAGE in text else 0
    return Piece(signed.replace(PAGE, " "), page)


def said_in(text: str, terms: Collection[str]) -> int:
    """Return how many different terms a text has."""
    return len({term for _start, _stop, term in _found(text, frozenset(terms))})


def _found(text: str, terms: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the places of the words that have one of the terms, and the term."""
    if not terms:
        return
    number = 0
    starts = _starts(terms)
    words = tokens.parts(text) if len(text) <= LINE else _pattern(starts).finditer(text)
    for match in words:
        word = tokens.fold(match[0])
        if not word.startswith(starts):
            continue
        if term := next((one for one in morphology.terms(word) if one in terms), ""):
            yield match.start(), match.end(), term
            number += 1
            if number == MOST:
                return


@lru_cache(maxsize=256)
def _starts(terms: frozenset[str]) -> tuple[str, ...]:
    """Return what words with one of the terms begin with, others too."""
    return tuple(sorted({term[: max(SHORTEST, len(term) - 3)] for term in terms}, key=len))


@lru_cache(maxsize=256)
def _pattern(starts: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds words that begin so, fast and with some too many."""
    return re.compile(tokens.beginning(starts), re.IGNORECASE)


def _window(text: str, places: list[tuple[int, int, str]]) -> tuple[int, int]:
    best, most = 0, 0
    for number, (start, _stop, _term) in enumerate(places):
        near = {
            term
            for one, _other, term in places[number : number + 12]
            if one < start + LENGTH - BEFORE
        }
        if len(near) > most:
            best, most = start, len(near)
    start = _at_word(text, max(best - BEFORE, 0))
    stop = len(text) if start + LENGTH >= len(text) else text.rfind(" ", start, start + LENGTH)
    return start, stop if stop > start else start + LENGTH


def _at_word(text: str, place: int) -> int:
    if not place:
        return 0
    found = _WORD_BREAK.search(text, place)
    return found.end() if found else place


def _signed(text: str, places: list[tuple[int, int]]) -> str:
    pieces: list[str] = []
    last = 0
    for start, stop in places:
        pieces += [text[last:start], START, text[start:stop], STOP]
        last = stop
    return "".join([*pieces, text[last:]])
