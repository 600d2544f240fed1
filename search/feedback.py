"""Order of results by what the first of them say (pseudo-relevance feedback), whoever found them.

Where no text has all words of a query, the best ones have words in common that were not asked for:
others that have them as well are about the same thing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection
from wagtail.search.models import IndexEntry

from .engine import Answer, Engine, Found
from .entries import part_of
from .kinds import Scope
from .models import KnownTerm
from .postgres import ranking
from .understanding import Understanding

# measured: more of any of them adds nothing
FIRST, KEPT, MOVED = 5, 3, 50  # texts that are looked into, that stay in place, that are moved
TERMS = 10
COMMON, RAREST = 0.02, 2  # a share, a number: a term of more, or of fewer, texts says nothing
SHARE = 0.2  # of the best score: what the likest text gets

LIKENESS = f"""
    WITH terms AS (
        SELECT share, unnest(tsvector_to_array(body)) AS term
        FROM {IndexEntry._meta.db_table} JOIN unnest(%s::int[], %s::float[]) AS best (id, share)
        USING (id)
    ),
    shared AS MATERIALIZED (
        SELECT term, sum(share) AS share FROM terms WHERE term <> ALL(%s)
        GROUP BY term HAVING count(*) > 1
    ),
    told AS MATERIALIZED (
        SELECT term, share * rare AS worth, rare
        FROM shared JOIN {KnownTerm._meta.db_table} AS known USING (term),
            ln(1 + (%s - documents + 0.5) / (documents + 0.5)) AS rare
        WHERE site_id = %s AND language = %s AND documents BETWEEN %s AND %s
        ORDER BY worth DESC LIMIT {TERMS}
    )
    SELECT id, sum(worth * rare * places / (places + {ranking.LOSS})) FROM (
        SELECT {ranking.ROW} AS id, worth, rare, {ranking.PLACES} AS places,
            {ranking.LENGTH} AS length
        FROM told JOIN {ranking.TABLE} USING (term), unnest(entries) AS entry
        WHERE block = ANY(%s)
    ) AS found
    WHERE id = ANY(%s) GROUP BY id
"""  # noqa: S608  # names of our own


@dataclass(frozen=True)
class FeedbackEngine:
    """Asks an engine; `texts` of a centre in a language are so many, of such a length each."""

    words: Engine
    site_id: int
    language: str
    texts: int
    length: float

    def find(
        self, wanted: Understanding, scopes: Sequence[Scope], kind: str, part: slice
    ) -> Answer:
        """Return the answer of the engine, from the fourth text on in another order.

        It is left as it is where the best text has all words, or exactly these are asked for.
        """
        answer = self.words.find(wanted, scopes, "", slice(0, 0))
        if answer.is_partial and not wanted.is_exact:
            answer = replace(answer, found=self._moved(answer.found, wanted))
        return part_of(answer, scopes, kind, part, wanted.terms)

    def _moved(self, found: Sequence[Found], wanted: Understanding) -> Sequence[Found]:
        first, rest, last = found[:KEPT], found[KEPT:MOVED], found[MOVED:]
        if not rest or self._common < RAREST:
            return found
        like = self._likeness(found, wanted)
        best = max(like.values(), default=1.0)
        told = [
            each._replace(rank=each.rank + SHARE * like.get(each.row, 0) / best) for each in rest
        ]
        return [*first, *sorted(told, key=lambda each: (-each.rank, -each.row)), *last]

    @property
    def _common(self) -> int:
        """How many texts a term may be in at most."""
        return int(self.texts * COMMON)

    def _likeness(self, found: Sequence[Found], wanted: Understanding) -> dict[int, float]:
        """Return how much each row that may be moved has in common with the first ones."""
        first, rows = found[:FIRST], [each.row for each in found[:MOVED]]
        asked = [term for group in wanted.groups for term in group.terms]
        params: list[Any] = [
            [each.row for each in first],
            [each.rank for each in first],
            asked,
            self.texts,
            self.site_id,
            self.language,
            RAREST,
            self._common,
            self.length or 1.0,
            sorted({row >> 10 for row in rows}),
            rows,
        ]
        with connection.cursor() as cursor:
            cursor.execute(LIKENESS, params)
            return dict(cursor.fetchall())
