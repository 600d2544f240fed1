"""Who finds: the contract of engines and what they answer."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from .kinds import Scope
from .understanding import Understanding


class Reach(NamedTuple):
    """How far an engine looks.

    `most` texts are found at most, among those of others it looks on till `enough` are; `titles` of
    so many of the best are looked at for what they begin with.
    """

    most: int
    enough: int
    titles: int


RESULTS = Reach(500, 500, 500)  # their numbers are shown
TYPING = Reach(60, 10, 250)  # ten are


@dataclass(frozen=True)
class Entry:
    """A thing found: its kind, key, and texts with signs around the words found.

    `page` is that of a file where the text stands, 0 where there are no pages.
    """

    kind: str
    pk: str
    title: str
    text: str
    page: int = 0


class Found(NamedTuple):
    """A row of the index, the key of its thing, its kind and rank (the best words alone give 1).

    The title stands here where the engine has read it anyway.
    """

    row: int
    key: str
    kind: str
    rank: float
    title: str = ""


@dataclass(frozen=True)
class Answer:
    """Entries of one page of one kind ("" = all) and numbers by kind.

    `found` are all of the kind, best first.
    `is_weak`: the best of them has less than half of the words; `is_partial`: not all. `is_cut`:
    there are more than the numbers say, the engine stopped counting. `is_simplified`: the engine of
    the portal is away, another one has answered.
    """

    entries: Sequence[Entry] = ()
    counts: dict[str, int] = field(default_factory=dict)
    found: Sequence[Found] = ()
    is_weak: bool = False
    is_partial: bool = False
    is_cut: bool = False
    is_simplified: bool = False


class Engine(Protocol):
    """Finds things within the scopes given: what anybody may read in one centre."""

    def find(
        self, wanted: Understanding, scopes: Sequence[Scope], kind: str, part: slice
    ) -> Answer:
        """Return the entries of `part` among those of `kind`, best first."""
