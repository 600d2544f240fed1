"""Which reading of a chunk is meant: as typed, the other keyboard layout, or Russian in Latin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from . import keyboard, spelling, tokens, transliteration
from .morphology import STOP, terms
from .vocabulary import Vocabulary

BETTER = 0.3  # how much more of a chunk must be known to leave what was typed
START = 3  # letters of an unfinished word that say something


@dataclass(frozen=True)
class Reading:
    """One way to read a chunk: its words."""

    words: tuple[str, ...]

    @property
    def terms(self) -> set[str]:
        """All terms of the words."""
        return {term for word in self.words for term in terms(word)}

    def share(self, known: Mapping[str, int]) -> float:
        """Return how much of the chunk the portal knows, by letters."""
        letters = sum(map(len, self.words))
        sound = sum(len(word) for word in self.words if is_known(word, known))
        return sound / letters if letters else 0.0


def is_known(word: str, known: Mapping[str, int]) -> bool:
    """Say whether the portal has a word in any form; a stop word needs no proof."""
    return word in STOP or any(term in known for term in terms(word))


def readings(chunk: str) -> list[Reading]:
    """Return the ways to read a chunk, as typed first."""
    typed = tokens.words(chunk)
    latin = [transliteration.russian(word) for word in typed]
    ways = [typed, tokens.words(keyboard.switched(chunk)), latin]
    return [Reading(way) for way in dict.fromkeys(map(tuple, ways)) if way]


def on_other_keys(word: str) -> str:
    """Return the word that the same keys give in the other layout, "" where it is none or short."""
    found = tokens.words(keyboard.switched(word))
    return found[0] if len(found) == 1 and len(found[0]) >= START and found[0] != word else ""


def chosen(
    ways: Sequence[Reading], known: Mapping[str, int], vocabulary: Vocabulary, is_last: bool
) -> Reading:
    """Return the reading that the portal knows best; what was typed has the benefit of doubt."""
    typed = ways[0]
    if is_last and not typed.share(known) and (begun := _begun(typed, vocabulary)):
        # «скоб» begins «скобка», the same keys give «crj»: what more texts have is meant
        return next((way for way in ways[1:] if _texts_with(way, known) > begun), typed)
    best = max(ways, key=lambda way: way.share(known))
    if best.share(known) > typed.share(known) + BETTER:
        return best
    if len(ways) == 1 or typed.share(known):
        return typed
    return next((way for way in ways if _may_be_meant(way, vocabulary, is_last)), typed)


def _texts_with(way: Reading, known: Mapping[str, int]) -> int:
    """Return how many texts have the word that a reading is, 0 where it is none."""
    is_one = len(way.words) == 1 and len(way.words[0]) >= START and way.share(known) == 1
    return max((known.get(term, 0) for term in way.terms), default=0) if is_one else 0


def _may_be_meant(way: Reading, vocabulary: Vocabulary, is_last: bool) -> bool:
    if is_last and _begun(way, vocabulary):
        return True
    return any(spelling.guesses(word, vocabulary) for word in way.words)


def _begun(way: Reading, vocabulary: Vocabulary) -> int:
    """Return how many texts have the most frequent word that the last one begins, 0 without any."""
    last = way.words[-1]
    found = vocabulary.beginning(last, 1) if len(last) >= START else ()
    return found[0][1] if found else 0
