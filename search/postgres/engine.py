"""BM25 over the vectors of Wagtail's index: two queries a page, a third among texts of others."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.db import connection

from ..engine import Answer
from ..entries import entries
from ..freshness import fresh
from ..kinds import Scope
from ..understanding import Group, Understanding, tokens
from . import scoring
from .candidates import ENOUGH, EVERY, LOOKED_AT, Sql, looked_at, numbers_of, readable

SHORTEST_START = 3  # letters of a title that say something
BEGINS, IS_ALL = 0.4, 0.5  # a title begins with, or is, what was typed; the best score is 1

# the vector is unpacked once, not for every word
RANKED = """
    WITH {candidates},
    found AS MATERIALIZED (
        SELECT id, kind, object_id, length, vector || ''::tsvector AS vector, {start} AS start
        FROM seen
    ),
    counted AS MATERIALIZED (
        SELECT id, kind, object_id, start, vector, {loss} AS loss, {counts} FROM found
    ),
    scored AS MATERIALIZED (
        SELECT id, kind, object_id, start, {score} + {near} AS score, {hits} AS hits FROM counted
    )
    SELECT id, kind, object_id, score / greatest(max(score) OVER (), 1e-9) + start, hits, start > 0
    FROM scored
"""
START = f"CASE WHEN title_text ~* %s THEN {IS_ALL} WHEN title_text ~* %s THEN {BEGINS} ELSE 0 END"


class Row(NamedTuple):
    """A row of the index with its rank."""

    id: int
    content_type: int
    key: str
    rank: float
    hits: int
    begins: bool


@dataclass(frozen=True)
class PostgresEngine:
    """Ranks what the index has: `texts` of a centre, `length` weighted words each on average."""

    texts: int
    length: float

    def find(
        self, wanted: Understanding, scopes: Sequence[Scope], kind: str, part: slice
    ) -> Answer:
        """Rank what has the words, count it by kind, read the entries of the page."""
        groups = [group for group in wanted.groups if group.choices]
        if not groups:
            return Answer(is_weak=True)
        names = {pk: each.kind.name for each in scopes for pk in each.kind.content_types()}
        rows = self._ranked(wanted, groups, scopes)
        counts = Counter(names[row.content_type] for row in rows)
        chosen = [(row.id, row.key) for row in rows if not kind or names[row.content_type] == kind]
        return Answer(
            entries([row for row, _key in chosen[part]], names, wanted.terms),
            dict(counts),
            chosen,
            is_weak=bool(rows) and is_weak(rows[0], wanted),
            is_cut=len(rows) >= ENOUGH,
        )

    def _ranked(
        self, wanted: Understanding, groups: Sequence[Group], scopes: Sequence[Scope]
    ) -> list[Row]:
        number, rows = self._best(wanted, groups, scopes, looked_at(wanted, groups, scopes))
        if number >= LOOKED_AT and len(rows) < ENOUGH:  # others' texts stand before the own ones
            every = looked_at(wanted, groups, scopes, EVERY)
            _number, rows = self._best(wanted, groups, scopes, every)
        new = fresh(((row.content_type, row.key) for row in rows), scopes)

        def rank(row: Row) -> tuple[float, int]:
            return row.rank + new.get((row.content_type, row.key), 0), row.id

        return sorted(rows, key=rank, reverse=True)

    def _best(
        self, wanted: Understanding, groups: Sequence[Group], scopes: Sequence[Scope], asked: Sql
    ) -> tuple[int, list[Row]]:
        """Return how many rows were looked at, and those of them that anybody may read."""
        numbers = numbers_of(asked)
        if not numbers:
            return 0, []
        found = readable(asked, scopes, numbers)
        loss, loss_params = scoring.loss("length", self.length)
        counts, counts_params = scoring.counts(groups, "vector")
        score, score_params = scoring.score(groups, wanted.frequencies, self.texts)
        near, near_params = scoring.near(groups, wanted.frequencies, self.texts, "vector")
        sql = RANKED.format(
            candidates=found.text,
            start=START,
            loss=loss,
            counts=counts,
            score=score,
            near=near,
            hits=scoring.hits(groups),
        )
        params = [
            *found.params,
            *_patterns(wanted.starts),
            *loss_params,
            *counts_params,
            *score_params,
            *near_params,
        ]
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            return sum(numbers.values()), [Row(*row) for row in cursor.fetchall()]


def is_weak(best: Row, wanted: Understanding) -> bool:
    """Say whether less than half of the words are in the best text, guesses not counted."""
    return not best.begins and (best.hits - wanted.guessed) * 2 < len(wanted.groups)


def _patterns(starts: Sequence[str]) -> tuple[str, str]:
    """Return what a title is, and what it begins with, that the reader may be typing."""
    told = [tokens.words(start) for start in starts if len(start) >= SHORTEST_START]
    if not told:
        return "$^", "$^"
    letters = ([tokens.pattern(word) for word in words] for words in told)
    either = "|".join(r"\W+".join(words) for words in letters)
    return rf"^\W*({either})\W*$", rf"^\W*({either})"
