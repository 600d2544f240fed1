"""The words of a centre's texts, as understanding asks for them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import QuerySet
from rapidfuzz.distance import OSA

from .models import KnownTerm, KnownTexts, KnownWord

ALIKE = 0.25  # share of three-letter pieces in common; two mistakes in a word of six leave so much
MOST_NEAR = 200

NEAR = """
    SELECT {column}, documents FROM {table}
    WHERE site_id = %s AND language = %s AND {column} %% %s AND length({column}) BETWEEN %s AND %s
    ORDER BY similarity({column}, %s) DESC, documents DESC, {column} LIMIT %s
"""
NEAR_WORDS = NEAR.format(table=KnownWord._meta.db_table, column="word")
NEAR_TERMS = NEAR.format(table=KnownTerm._meta.db_table, column="term")


@dataclass(frozen=True)
class StoredVocabulary:
    """Words of one centre in one language."""

    site_id: int
    language: str

    def texts(self) -> tuple[int, float]:
        """Return the number of texts and their average length in words."""
        rows = self._own(KnownTexts.objects.all())
        return rows.values_list("documents", "length").first() or (0, 0.0)

    def of_terms(self, terms: Collection[str]) -> Mapping[str, int]:
        """Return the numbers of the terms that occur."""
        return self._numbers(KnownTerm.objects.filter(term__in=terms), "term") if terms else {}

    def of_words(self, words: Collection[str]) -> Mapping[str, int]:
        """Return the numbers of the words that occur in this very form."""
        return self._numbers(KnownWord.objects.filter(word__in=words), "word") if words else {}

    def near(self, word: str, edits: int) -> Sequence[tuple[str, int]]:
        """Return words with enough pieces in common, of about the same length."""
        return self._near(NEAR_WORDS, word, edits)

    def near_terms(self, term: str) -> Sequence[tuple[str, int]]:
        """Return terms one letter away."""
        found = self._near(NEAR_TERMS, term, 1)
        return [each for each in found if OSA.distance(term, each[0], score_cutoff=1) <= 1]

    def beginning(self, start: str, limit: int) -> Sequence[tuple[str, int]]:
        """Return the most frequent words that begin so."""
        found = self._own(KnownWord.objects.filter(word__startswith=start))
        return list(found.order_by("-documents", "word").values_list("word", "documents")[:limit])

    def _near(self, sql: str, text: str, edits: int) -> Sequence[tuple[str, int]]:
        span = (len(text) - edits, len(text) + edits)
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_limit(%s)", [ALIKE])
            cursor.execute(sql, [self.site_id, self.language, text, *span, text, MOST_NEAR])
            return cursor.fetchall()

    def _numbers(self, rows: QuerySet, name: str) -> dict[str, int]:
        return dict(self._own(rows).values_list(name, "documents"))

    def _own(self, rows: QuerySet) -> QuerySet:
        return rows.filter(site=self.site_id, language=self.language)
