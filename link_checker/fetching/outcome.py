"""What an address has answered."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto


class Kind(Enum):
    """What follows from an answer."""

    FINE = auto()
    BROKEN = auto()
    UNCLEAR = auto()  # the site lets no robots in, or must not be asked: people may open it


@dataclass(frozen=True)
class Outcome:
    """An answer; `words` is the site's own (a status), `wait` how long it asks to be left alone."""

    kind: Kind
    problem: str = ""
    words: str = ""
    wait: timedelta | None = None
