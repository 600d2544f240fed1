"""Which words of the portal a misspelled one may be."""

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from . import keyboard
from .vocabulary import Vocabulary

SHORTEST = 4
ONE_EDIT = 4  # words of so many letters are forgiven one mistake, longer ones two
MOST = 3
FIRST_LETTER = 0.5  # people seldom mistype the first letter
SLIP = 0.25  # a neighbouring key instead of the right one is half a mistake
WITHIN = 1.0


class Guess(NamedTuple):
    """A word that may be meant, and how far it is from what was typed."""

    word: str
    distance: float


def edits_of(word: str) -> int:
    """Return how many mistakes a word of this length is forgiven; figures none."""
    if len(word) < SHORTEST or any(sign.isdigit() for sign in word):
        return 0
    return 1 if len(word) <= ONE_EDIT else 2


def guesses(word: str, vocabulary: Vocabulary) -> list[Guess]:
    """Return up to three words, the nearest and then the most frequent first."""
    edits = edits_of(word)
    if not edits:
        return []
    found = []
    for candidate, number in vocabulary.near(word, edits):
        away = OSA.distance(word, candidate, score_cutoff=edits)
        if away <= edits:
            found.append((_weighed(word, candidate, away), -number, candidate))
    found.sort()
    best = found[0][0] if found else 0.0
    return [Guess(each, away) for away, _number, each in found[:MOST] if away < best + WITHIN]


def parted(word: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Return the two words that were typed without a space, both known to the portal."""
    halves = [(word[:at], word[at:]) for at in range(3, len(word) - 2)]
    known = vocabulary.of_words({half for pair in halves for half in pair})
    sound = [pair for pair in halves if pair[0] in known and pair[1] in known]
    return max(sound, key=lambda pair: min(known[half] for half in pair), default=None)


def joined(words: Sequence[str], vocabulary: Vocabulary) -> dict[int, str]:
    """Return words typed in two pieces by the place of the first piece: «робото техника»."""
    whole = pairs(words)
    known = vocabulary.of_words(set(whole.values()))
    return {place: word for place, word in whole.items() if word in known}


def pairs(words: Sequence[str]) -> dict[int, str]:
    """Return neighbours written as one word, by the place of the first."""
    return {place: words[place] + words[place + 1] for place in range(len(words) - 1)}


def _weighed(typed: str, candidate: str, away: int) -> float:
    weight = float(away)
    if typed[:1] != candidate[:1]:
        weight += FIRST_LETTER
    if away == 1 and len(typed) == len(candidate):
        one, other = next(pair for pair in zip(typed, candidate, strict=True) if pair[0] != pair[1])
        weight -= SLIP if keyboard.are_neighbours(one, other) else 0.0
    return weight
