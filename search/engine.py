"""Who finds: the contract of engines, and the one over Wagtail's index in PostgreSQL."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from django.db import connection

from . import scoring, vectors
from .kinds import Scope
from .understanding import Group, Understanding

ENOUGH = 2000  # things that are compared: of frequent words no more are
START_BONUS = 0.5  # for a title that begins with what was typed, beside the best score of 1
SHORTEST_START = 3
CANDIDATES = """
    WITH found AS MATERIALIZED ({found}),
    counted AS (SELECT found.*, {loss} AS loss FROM found),
    scored AS (SELECT id, kind, {score} AS score, {hits} AS hits, start FROM counted)
    SELECT id, kind, score / greatest(max(score) OVER (), 1e-9) + {bonus} * start AS rank, hits, start
    FROM scored ORDER BY rank DESC, id DESC
"""


@dataclass(frozen=True)
class Entry:
    """A thing found: its kind, key, and texts with signs around the words found."""

    kind: str
    pk: str
    title: str
    text: str


@dataclass(frozen=True)
class Answer:
    """Entries of one page of one kind ("" = all) and numbers by kind.

    `is_weak`: the best of them has less than half of the words.
    """

    entries: Sequence[Entry]
    counts: dict[str, int] = field(default_factory=dict)
    is_weak: bool = False


class Engine(Protocol):
    """Finds things within the scopes given: what anybody may read in one centre."""

    def find(
        self, wanted: Understanding, scopes: Sequence[Scope], kind: str, part: slice
    ) -> Answer:
        """Return the entries of `part` among those of `kind`, best first."""


@dataclass(frozen=True)
class Texts:
    """How many texts a centre has and how long they are: what BM25 compares with."""

    number: int
    length: float


class IndexEngine:
    """PostgreSQL: BM25 over the vectors of Wagtail's index; two queries."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts

    def find(
        self, wanted: Understanding, scopes: Sequence[Scope], kind: str, part: slice
    ) -> Answer:
        """Rank what has any of the words, count it by kind, read the entries of the page."""
        groups = [group for group in wanted.groups if group.choices]
        if not groups:
            return Answer([], is_weak=True)
        types = {each.kind.name: each.kind.content_types() for each in scopes}
        names = {pk: name for name, keys in types.items() for pk in keys}
        rows = self._ranked(wanted, groups, scopes, types)
        counts = Counter(names[row[1]] for row in rows)
        chosen = [row for row in rows if not kind or names[row[1]] == kind]
        entries = _entries([row[0] for row in chosen[part]], names, groups)
        return Answer(entries, dict(counts), bool(rows) and _is_weak(rows[0], wanted))

    def _ranked(
        self,
        wanted: Understanding,
        groups: Sequence[Group],
        scopes: Sequence[Scope],
        types: dict[str, set[int]],
    ) -> list[tuple[int, int, float, int, float]]:
        found, found_params = _compiled(_candidates(wanted, groups, scopes, types))
        loss, loss_params = scoring.loss(self.texts.length)
        score, score_params = scoring.score(groups, wanted.frequencies, self.texts.number)
        hits, hits_params = scoring.hits(groups)
        sql = CANDIDATES.format(found=found, loss=loss, score=score, hits=hits, bonus=START_BONUS)
        with connection.cursor() as cursor:
            cursor.execute(sql, [*found_params, *loss_params, *score_params, *hits_params])
            return cursor.fetchall()


def asked(groups: Sequence[Group], frequencies: dict[str, int]) -> str:
    """Return the question for things worth comparing: the rare words decide, or all words at once.

    Words so frequent that more than `ENOUGH` things have them find nothing alone beside rarer ones.
    """
    numbers = {group: sum(frequencies.get(term, 0) for term in group.terms) for group in groups}
    rare: list[Group] = []
    total = 0
    for group in sorted(groups, key=numbers.__getitem__):
        if rare and total + numbers[group] > ENOUGH:
            break
        rare.append(group)
        total += numbers[group]
    any_rare = vectors.any_of(rare)
    return any_rare if len(rare) == len(groups) else f"{any_rare} | ({vectors.all_of(groups)})"
