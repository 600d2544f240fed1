"""Phrases that editors write, as the search compares them: by every form that a word may be of.

«кружки» may be of «кружок» and of «кружка»: two phrases are the same where any reading is.
"""

from itertools import islice, product

from search.understanding import morphology, tokens

READINGS = 64  # of a phrase
Key = tuple[str, ...]


def words_of(phrase: str) -> list[str]:
    """Return the words of a phrase that say something: no punctuation, no stop words."""
    return [word for word in tokens.words(phrase) if morphology.terms(word)]


def keys_of(phrase: str) -> frozenset[Key]:
    """Return the readings of a phrase: dictionary forms and stems of its words, in their order."""
    terms = [_readings(word) for word in words_of(phrase)]
    return frozenset(islice(product(*terms), READINGS)) if terms else frozenset()


def bags_of(phrase: str) -> frozenset[frozenset[str]]:
    """Return the same in any order."""
    return frozenset(map(frozenset, keys_of(phrase)))


def _readings(word: str) -> list[str]:
    """Return the terms of a word; stems of two letters join «ДОО» and «ДОУ»."""
    found = [each for each in morphology.terms(word) if len(each) > 2 or each == word]
    return found or [word]
