"""The words of a centre's texts, as understanding asks for them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from rapidfuzz.distance import OSA

from .models import KnownTerm, KnownTexts, KnownWord

ALIKE = 0.25  # share of three-letter pieces in common; two mistakes in a word of six leave so much
MOST_NEAR, MOST_BEGUN = 200, 40

NEAR = """
    SELECT {column}, documents FROM {table}
    WHERE site_id = %s AND language = %s AND {column} %% %s AND length({column}) BETWEEN %s AND %s
    ORDER BY similarity({column}, %s) DESC, documents DESC, {column} LIMIT %s
"""
NUMBERS = """
    SELECT {column}, documents FROM {table}
    WHERE site_id = %s AND language = %s AND {column} = ANY(%s)
"""
BEGINNING = """
    SELECT word, documents FROM {table} WHERE site_id = %s AND language = %s AND word LIKE %s
    ORDER BY documents DESC, word LIMIT %s
"""
OF_ROOTS = """
    SELECT term, documents FROM {table} WHERE site_id = %s AND language = %s AND term LIKE ANY(%s)
"""
TEXTS = "SELECT documents, length FROM {table} WHERE site_id = %s AND language = %s"
# a reader's query asks five times: making these by the ORM costs more than answering them
WORDS = NUMBERS.format(table=KnownWord._meta.db_table, column="word")
TERMS = NUMBERS.format(table=KnownTerm._meta.db_table, column="term")
STARTS = BEGINNING.format(table=KnownWord._meta.db_table)
RELATIVES = OF_ROOTS.format(table=KnownTerm._meta.db_table)
OF_TEXTS = TEXTS.format(table=KnownTexts._meta.db_table)
NEAR_WORDS = NEAR.format(table=KnownWord._meta.db_table, column="word")
NEAR_TERMS = NEAR.format(table=KnownTerm._meta.db_table, column="term")


@dataclass(frozen=True)
class StoredVocabulary:
    """Words of one centre in one language; what is asked twice is answered from memory."""

    site_id: int
    language: str
    _terms: dict[str, int] = field(default_factory=dict)
    _near: dict[tuple[str, str], Sequence[tuple[str, int]]] = field(default_factory=dict)
    _begun: dict[str, Sequence[tuple[str, int]]] = field(default_factory=dict)

    def texts(self) -> tuple[int, float]:
        """Return the number of texts and their average length in words."""
        rows = self._asked(OF_TEXTS)
        return rows[0] if rows else (0, 0.0)

    def of_terms(self, terms: Collection[str]) -> Mapping[str, int]:
        """Return the numbers of the terms that occur."""
        if new := set(terms).difference(self._terms):
            found = dict(self._asked(TERMS, list(new)))
            self._terms.update({term: found.get(term, 0) for term in new})
        return {term: number for term in terms if (number := self._terms[term])}

    def of_words(self, words: Collection[str]) -> Mapping[str, int]:
        """Return the numbers of the words that occur in this very form."""
        return dict(self._asked(WORDS, list(words))) if words else {}

    def near(self, word: str, edits: int) -> Sequence[tuple[str, int]]:
        """Return words with enough pieces in common, of about the same length."""
        return self._alike(NEAR_WORDS, word, edits)

    def near_terms(self, term: str) -> Sequence[tuple[str, int]]:
        """Return terms one letter away."""
        found = self._alike(NEAR_TERMS, term, 1)
        return [each for each in found if OSA.distance(term, each[0], score_cutoff=1) <= 1]

    def terms_beginning(self, starts: Collection[str]) -> Mapping[str, int]:
        """Return the terms that begin so."""
        patterns = [f"{connection.ops.prep_for_like_query(start)}%" for start in sorted(starts)]
        return dict(self._asked(RELATIVES, patterns))

    def beginning(self, start: str, limit: int) -> Sequence[tuple[str, int]]:
        """Return the most frequent words that begin so."""
        if start not in self._begun:
            pattern = f"{connection.ops.prep_for_like_query(start)}%"
            self._begun[start] = self._asked(STARTS, pattern, MOST_BEGUN)
        return self._begun[start][:limit]

    def _alike(self, sql: str, text: str, edits: int) -> Sequence[tuple[str, int]]:
        if (sql, text) not in self._near:
            span = (len(text) - edits, len(text) + edits)
            if not self._near:
                with connection.cursor() as cursor:
                    cursor.execute("SELECT set_limit(%s)", [ALIKE])
            self._near[sql, text] = self._asked(sql, text, *span, text, MOST_NEAR)
        return self._near[sql, text]

    def _asked(self, sql: str, *params: Any) -> list[tuple[Any, Any]]:
        with connection.cursor() as cursor:
            cursor.execute(sql, [self.site_id, self.language, *params])
            return cursor.fetchall()
