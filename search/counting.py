"""Words of texts and the numbers of texts they are in; asks nothing, so other processes do it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from .understanding import morphology, tokens

Text = tuple[str, str, float]  # title, body, length in words


@dataclass
class Counted:
    """Words and terms with the numbers of texts they are in; `length` is that of all texts."""

    words: Counter[str] = field(default_factory=Counter)
    terms: Counter[str] = field(default_factory=Counter)
    texts: int = 0
    length: float = 0

    def add(self, words: set[str], length: float = 0) -> None:
        """Count a text by its words."""
        self.words.update(words)
        self.terms.update(set(chain.from_iterable(map(morphology.terms, words))))
        self.texts += 1
        self.length += length

    def join(self, other: "Counted") -> None:
        """Add what was counted in other texts."""
        self.words.update(other.words)
        self.terms.update(other.terms)
        self.texts += other.texts
        self.length += other.length


def words_of(title: str, body: str) -> set[str]:
    """Return the different words of a text."""
    return set(tokens.places(f"{title} . {body}"))


def count(texts: Sequence[Text]) -> Counted:
    """Count texts."""
    counted = Counted()
    for title, body, length in texts:
        counted.add(words_of(title, body), length)
    return counted
