"""Which reading of a chunk is meant: as typed, the other keyboard layout, or Russian in Latin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from . import keyboard, spelling, tokens, transliteration
from .morphology import STOP, is_in_dictionary, terms
from .vocabulary import Vocabulary

BETTER = 0.3  # how much more of a chunk must be known to leave what was typed
START = 3  # letters of an unfinished word that say something


@dataclass(frozen=True)
class Reading:
    """One way to read a chunk: its words; `is_switched`: as the other keyboard layout."""

    words: tuple[str, ...]
    is_switched: bool = False

    @property
    def terms(self) -> set[str]:
        """All terms of the words."""
        return {term for word in self.words for term in terms(word)}

    @property
    def letters(self) -> int:
        """How many letters the words have."""
        return sum(map(len, self.words))

    def share(self, known: Mapping[str, int]) -> float:
        """Return how much of the chunk the portal knows, by letters."""
        sound = sum(len(word) for word in self.words if is_known(word, known))
        return sound / self.letters if self.letters else 0.0


def is_known(word: str, known: Mapping[str, int]) -> bool:
    """Say whether the portal has a word in any form; a stop word needs no proof."""
    return word in STOP or any(term in known for term in terms(word))


def readings(chunk: str) -> list[Reading]:
    """Return the ways to read a chunk, as typed first."""
    typed = tuple(tokens.words(chunk))
    latin = tuple(transliteration.russian(word) for word in typed)
    switched = tuple(tokens.words(keyboard.switched(chunk)))
    ways = {typed: False}
    ways.setdefault(switched, True)
    ways.setdefault(latin, False)
    return [Reading(way, is_switched) for way, is_switched in ways.items() if way]


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


def together(
    found: Sequence[Sequence[Reading]], picked: Sequence[Reading], known: Mapping[str, int]
) -> list[Reading]:
    """Return what was picked; where most is in the other layout, what may be so is, too.

    «b» between two such words is «и», a word that the portal does not know may have relatives.
    """
    both = [
        way for ways, way in zip(found, picked, strict=True) if any(w.is_switched for w in ways)
    ]
    switched = sum(way.letters for way in both if way.is_switched)
    if switched * 2 <= sum(way.letters for way in both):
        return list(picked)
    return [
        next((other for other in ways if _fits(other, way, known)), way)
        for ways, way in zip(found, picked, strict=True)
    ]


def _fits(other: Reading, picked: Reading, known: Mapping[str, int]) -> bool:
    if not other.is_switched or picked.is_switched:
        return False
    sound = not picked.share(known) and all(map(is_in_dictionary, other.words))
    return other.share(known) == 1 or sound


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
