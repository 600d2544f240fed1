"""What a reader meant: the value that every engine gets instead of the typed text.

Lemmas, a corrected layout and ages stand here once the search grows; engines change, not callers.
"""

import re
from dataclasses import dataclass

from search.lists.text import clean_query, words_of

NEGATION = re.compile(r"(?<!\S)-+")


@dataclass(frozen=True)
class Understanding:
    """The text as shown back to the reader and the words to look for."""

    text: str = ""
    words: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was typed."""
        return not self.text


def understand(typed: str) -> Understanding:
    """Read what was typed: any length, any characters. Punctuation alone gives no words."""
    text = NEGATION.sub("", clean_query(typed))
    return Understanding(text, tuple(words_of(text)))
