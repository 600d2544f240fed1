"""Words of one root: «театр» and «театральный», «шахматы» and «шахматист».

A stem without the suffix that made a noun, an adjective or a verb of another word is its root, near
enough: a relative is worth less than the word itself, so that a false one does little harm.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from . import morphology

SHORTEST = 4  # letters of a root
MOST = 4  # relatives of a word
_WORD = re.compile("[а-я]{4,}")
_OF_ADJECTIVES = (
    "ическ ийск еск ьск ск альн ельн ильн арн орн ивн овн енн онн анн н евск овск анск енск инск "
    "ов ев ин"
)
_OF_NOUNS = (
    "ник ниц ик иц ок ек к чик щик тель тел ист ост ств изм ация аци яци ци ант ент ени ани от и"
)
_OF_VERBS = "изирова ирова ова ева ива ыва а е"
_SUFFIXES = sorted(
    {*_OF_ADJECTIVES.split(), *_OF_NOUNS.split(), *_OF_VERBS.split()}, key=len, reverse=True
)


@lru_cache(maxsize=20_000)
def root(stem: str) -> str:
    """Return a stem without its longest suffix; what is left has four letters at least."""
    for suffix in _SUFFIXES:
        if stem.endswith(suffix) and len(stem) - len(suffix) >= SHORTEST:
            return stem.removesuffix(suffix)
    return stem


def roots(terms: Iterable[str]) -> frozenset[str]:
    """Return what terms of a word have in common with its relatives; short words have none."""
    return frozenset().union(*map(_roots, terms))


@lru_cache(maxsize=20_000)
def _roots(term: str) -> frozenset[str]:
    return frozenset([term, root(term)] if _WORD.fullmatch(term) else [])


def starts(terms: Iterable[str]) -> set[str]:
    """Return what all relatives of a word begin with."""
    return {root(term) for term in terms if _WORD.fullmatch(term)}


def relatives(terms: Iterable[str], known: Mapping[str, int]) -> tuple[str, ...]:
    """Return terms of the same root among those `known`, the most frequent first."""
    own = roots(told := list(terms))
    found = {term for term in known if term not in told and not own.isdisjoint(_roots(term))}
    # a text with a lemma has its stem, too: both would count a word twice
    stems = [term for term in found if (stem := morphology.stem(term)) == term or stem not in found]
    return tuple(sorted(stems, key=lambda term: (-known[term], term))[:MOST])
