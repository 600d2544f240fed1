"""What the portal's own texts say: the words that understanding may lean on."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol


class Vocabulary(Protocol):
    """Words and terms of one centre in one language, each with the number of things it is in."""

    def foresee(
        self, terms: Collection[str], words: Collection[str], starts: Collection[str], begun: str
    ) -> None:
        """Be told what is likely to be asked, so that one question may answer it together.

        `starts` are those of terms, `begun` is a word that may be unfinished.
        """

    def of_terms(self, terms: Collection[str]) -> Mapping[str, int]:
        """Return the numbers of the terms that occur; others are left out."""

    def of_words(self, words: Collection[str]) -> Mapping[str, int]:
        """Return the numbers of the words that occur in this very form."""

    def near(self, word: str, edits: int) -> Sequence[tuple[str, int]]:
        """Return words that may be meant by a misspelled one, at most `edits` letters away."""

    def near_terms(self, term: str) -> Sequence[tuple[str, int]]:
        """Return terms one letter away from a misspelled one."""

    def terms_beginning(self, starts: Collection[str]) -> Mapping[str, int]:
        """Return the terms that begin so, with their numbers."""

    def beginning(self, start: str, limit: int) -> Sequence[tuple[str, int]]:
        """Return the most frequent words that begin so."""
