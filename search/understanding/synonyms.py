"""Words and abbreviations that mean the same: «ОВЗ» and «ограниченные возможности здоровья»."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import islice, product

from . import morphology, tokens

LONGEST = 6  # words of a phrase
READINGS = 64  # of a phrase
Phrase = tuple[str, ...]  # terms


class Synonyms:
    """Sets of phrases; each phrase of a set stands for every other one.

    «кружки» may be of «кружок» and of «кружка»: phrases are the same where any reading is.
    """

    def __init__(self, sets: Iterable[Iterable[str]] = ()) -> None:
        self.sets = [[phrase for phrase in map(words_of, each) if phrase] for each in sets]

    def known(self, words: Iterable[str]) -> set[str]:
        """Return the words that stand in phrases, in whatever form: they are no misspellings."""
        return {word for word in words if not self._known.isdisjoint(_terms(word))}

    @cached_property
    def _known(self) -> frozenset[str]:
        words = {word for each in self.sets for phrase in each for word in phrase}
        return frozenset(term for word in words for term in _terms(word))

    @cached_property
    def _others(self) -> dict[Phrase, list[list[str]]]:
        found: dict[Phrase, list[list[str]]] = {}
        for each in self.sets:
            read = [(phrase, readings(phrase)) for phrase in each]
            for _phrase, keys in read:
                rest = [other for other, others in read if keys.isdisjoint(others)]
                for key in keys:
                    found.setdefault(key, []).extend(rest)
        return found

    @cached_property
    def _starts(self) -> frozenset[str]:
        return frozenset(key[0] for key in self._others)

    def at(self, words: Sequence[str], place: int) -> tuple[int, list[list[str]]]:
        """Return the longest phrase that begins at a word: how long it is, what else it may be."""
        if self._starts.isdisjoint(_terms(words[place])):
            return 0, []
        for length in range(min(LONGEST, len(words) - place), 0, -1):
            keys = sorted(readings(words[place : place + length]) & self._others.keys())
            others = [other for key in keys for other in self._others[key]]
            if others:
                return length, [list(each) for each in dict.fromkeys(map(tuple, others))]
        return 0, []


def words_of(phrase: str) -> list[str]:
    """Return the words of a phrase that say something: no punctuation, no stop words."""
    return [word for word in tokens.words(phrase) if morphology.terms(word)]


def readings(words: Sequence[str]) -> frozenset[Phrase]:
    """Return what a phrase may be: dictionary forms and stems of its words, in their order."""
    return frozenset(islice(product(*map(_terms, words)), READINGS))


def _terms(word: str) -> list[str]:
    """Return the terms of a word; stems of two letters join «ДОО» and «ДОУ»."""
    found = [each for each in morphology.terms(word) if len(each) > 2 or each == word]
    return found or [word]
