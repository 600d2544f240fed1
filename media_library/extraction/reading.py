"""What is known of a file after it was read."""

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

# letters; more would not fit into PostgreSQL's index of one row (1 MB) whatever the words are
TEXT_LIMIT = 300_000
WORD = re.compile(r"[^\W\d_]{2,}")
SPACE = re.compile(r"[^\S\n]+")
PAGE = "\f"  # between the pages of a text that has them
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass
class Reading:
    """Text for the search and facts for the editor."""

    text: str = ""
    truncated: bool = False
    facts: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Return what the child prints."""
        return asdict(self)


def gather(pieces: Iterable[str], *, are_pages: bool = False, **facts: Any) -> dict[str, Any]:
    """Return a reading of pieces of text, cut at the limit; words are counted in what is kept.

    Pages are kept apart, empty ones too, so that a place in the text tells its page.
    """
    kept: list[str] = []
    length, truncated = 0, False
    for piece in pieces:
        clean = tidy(piece)
        if not clean and not are_pages:
            continue
        if length + len(clean) > TEXT_LIMIT:
            kept.append(clean[: TEXT_LIMIT - length])
            truncated = True
            break
        kept.append(clean)
        length += len(clean) + 1
    text = (PAGE if are_pages else "\n").join(kept)
    return Reading(text, truncated, {"words": words_in(text), **facts}).as_json()


def tidy(text: str) -> str:
    """Return a text without control characters and runs of spaces."""
    return SPACE.sub(" ", CONTROL.sub(" ", text)).strip()


def words_in(text: str) -> int:
    """Return how many words a text has; digits and single letters are not words."""
    return sum(1 for _ in WORD.finditer(text))
