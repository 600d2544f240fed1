"""Phrases that editors write, as the search compares them."""

from search.understanding.synonyms import Phrase, readings, words_of


def keys_of(phrase: str) -> frozenset[Phrase]:
    """Return the readings of a phrase; none for one that says nothing."""
    words = words_of(phrase)
    return readings(words) if words else frozenset()


def bags_of(phrase: str) -> frozenset[frozenset[str]]:
    """Return the same in any order."""
    return frozenset(map(frozenset, keys_of(phrase)))
