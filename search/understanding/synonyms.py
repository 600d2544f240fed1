"""Words and abbreviations that mean the same: «ОВЗ» and «ограниченные возможности здоровья»."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from . import morphology, tokens

LONGEST = 6  # words of a phrase
Phrase = tuple[str, ...]  # lemmas


class Synonyms:
    """Sets of phrases; each phrase of a set stands for every other one."""

    def __init__(self, sets: Iterable[Iterable[str]] = ()) -> None:
        self.sets = [[phrase for phrase in map(_words, each) if phrase] for each in sets]

    @cached_property
    def _others(self) -> dict[Phrase, list[list[str]]]:
        found: dict[Phrase, list[list[str]]] = {}
        for each in self.sets:
            for phrase in each:
                rest = [other for other in each if _key(other) != _key(phrase)]
                found.setdefault(_key(phrase), []).extend(rest)
        return found

    def at(self, words: Sequence[str], place: int) -> tuple[int, list[list[str]]]:
        """Return the longest phrase that begins at a word: how long it is, what else it may be."""
        for length in range(min(LONGEST, len(words) - place), 0, -1):
            others = self._others.get(_key(words[place : place + length]))
            if others:
                return length, others
        return 0, []


def _words(phrase: str) -> list[str]:
    return [word for word in tokens.words(phrase) if morphology.terms(word)]


def _key(words: Sequence[str]) -> Phrase:
    return tuple(morphology.lemma(word) for word in words)
