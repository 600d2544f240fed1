"""The texts that answer best, by PostgreSQL: two queries a page, a third among texts of others."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.db import connection

from ..engine import RESULTS, Answer, Found, Reach
from ..entries import part_of
from ..freshness import fresh
from ..kinds import Scope, names_of
from ..understanding import Group, Understanding, tokens
from . import ranking
from .candidates import LOOKED_AT, readable
from .sql import Sql, array

SHORTEST_START = 3  # letters of a title that say something
BEGINS, IS_ALL = 0.4, 0.5  # a title begins with, or is, what was typed; the best score is 1

RANKED = """
    WITH {best}, {seen}
    SELECT id, kind, object_id, score / greatest(max(score) OVER (), 1e-9) + start, hits,
        start > 0, (SELECT count(*) FROM asked), title
    FROM (
        SELECT id, kind, object_id, score + {near} AS score, hits, start, title FROM seen
        OFFSET 0  -- counted once, not wherever it is named
    ) AS ranked
    ORDER BY 4 DESC, id DESC
"""
# most titles begin otherwise: one pattern says so
START = f"""
    CASE WHEN title_text ~* %s THEN CASE WHEN title_text ~* %s THEN {IS_ALL} ELSE {BEGINS} END
    ELSE 0 END
"""


class Row(NamedTuple):
    """A row of the index with its rank."""

    id: int
    content_type: int
    key: str
    rank: float
    hits: int
    begins: bool
    looked_at: int  # rows of all centres, whether anybody may read them
    title: str


@dataclass(frozen=True)
class PostgresEngine:
    """Ranks what the index has: `texts` of a centre, `length` weighted words each on average."""

    texts: int
    length: float
    reach: Reach = RESULTS

    def find(
        self, wanted: Understanding, scopes: Sequence[Scope], kind: str, part: slice
    ) -> Answer:
        """Rank what has the words, count it by kind, read the entries of the page."""
        groups = [group for group in wanted.groups if group.choices]
        if not groups:
            return Answer(is_weak=True)
        names = names_of(scopes)
        rows = self._ranked(wanted, groups, scopes)
        found = [
            Found(row.id, row.key, names[row.content_type], row.rank, row.title) for row in rows
        ]
        answer = Answer(
            found=found,
            is_weak=bool(rows) and is_weak(rows[0], wanted),
            is_partial=bool(rows) and wanted.lacks(rows[0].hits),
            is_cut=len(rows) >= self.reach.most,
        )
        return part_of(answer, scopes, kind, part, wanted.terms)

    def _ranked(
        self, wanted: Understanding, groups: Sequence[Group], scopes: Sequence[Scope]
    ) -> list[Row]:
        found = _kinds(groups, scopes)
        rows: list[Row] = []
        for times in LOOKED_AT:  # others' texts may stand before the own ones
            rows = self._best(wanted, groups, scopes, found, times)
            number = rows[0].looked_at if rows else sum(found.values())
            if number < times * self.reach.most or len(rows) >= self.reach.enough:
                break
        new = fresh(((row.content_type, row.key) for row in rows), scopes)
        if not new:
            return rows
        told = [
            row._replace(rank=row.rank + new.get((row.content_type, row.key), 0)) for row in rows
        ]
        return sorted(told, key=lambda row: (row.rank, row.id), reverse=True)

    def _best(
        self,
        wanted: Understanding,
        groups: Sequence[Group],
        scopes: Sequence[Scope],
        kinds: Collection[int],
        times: int,
    ) -> list[Row]:
        """Return those of the best rows of all centres that anybody may read, best first.

        `times` as many are looked at as are to be found.
        """
        if not kinds:
            return []
        texts = (self.texts, self.length)
        best = ranking.best(wanted, groups, kinds, texts, times * self.reach.titles)
        start = Sql(START, _patterns(wanted.starts))
        seen = readable(scopes, kinds, self.reach, times, start)
        near = ranking.near(groups, wanted.frequencies, self.texts)
        sql = RANKED.format(best=best.text, seen=seen.text, near=near.text)
        params = [*best.params, *seen.params, *near.params]
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            return list(map(Row._make, cursor.fetchall()))


def _kinds(groups: Sequence[Group], scopes: Sequence[Scope]) -> Mapping[int, int]:
    """Return the content types of rows with any of the words, and how often, at most, there."""
    terms = {term for group in groups for term in group.terms}
    types = set().union(*(scope.types for scope in scopes))
    with connection.cursor() as cursor:
        cursor.execute(ranking.KINDS, [sorted(terms), array(types)])
        return dict(cursor.fetchall())


def is_weak(best: Row, wanted: Understanding) -> bool:
    """Say whether less than half of the words are in the best text, guesses not counted."""
    return not best.begins and (best.hits - wanted.guessed) * 2 < len(wanted.groups)


def _patterns(starts: Sequence[str]) -> tuple[str, str]:
    """Return what a title begins with, and what it is, that the reader may be typing."""
    told = [tokens.words(start) for start in starts if len(start) >= SHORTEST_START]
    if not told:
        return "$^", "$^"
    letters = ([tokens.pattern(word) for word in words] for words in told)
    either = "|".join(r"\W+".join(words) for words in letters)
    return rf"^\W*({either})", rf"^\W*({either})\W*$"
