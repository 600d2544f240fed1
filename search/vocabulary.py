"""The words of a centre's texts, as understanding asks for them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import QuerySet

from .models import KnownTerm, KnownWord

ALIKE = 0.25  # share of three-letter pieces in common; two mistakes in a word of six leave so much
MOST_NEAR = 200

NEAR = """
    SELECT word, documents FROM search_knownword
    WHERE site_id = %s AND language = %s AND word %% %s AND length(word) BETWEEN %s AND %s
    ORDER BY similarity(word, %s) DESC, documents DESC LIMIT %s
"""


@dataclass(frozen=True)
class StoredVocabulary:
    """Words of one centre in one language."""

    site_id: int
    language: str

    def of_terms(self, terms: Collection[str]) -> Mapping[str, int]:
        """Return the numbers of the terms that occur."""
        return self._numbers(KnownTerm.objects.filter(term__in=terms), "term") if terms else {}

    def of_words(self, words: Collection[str]) -> Mapping[str, int]:
        """Return the numbers of the words that occur in this very form."""
        return self._numbers(KnownWord.objects.filter(word__in=words), "word") if words else {}

    def near(self, word: str, edits: int) -> Sequence[tuple[str, int]]:
        """Return words with enough pieces in common, of about the same length."""
        span = (len(word) - edits, len(word) + edits)
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_limit(%s)", [ALIKE])
            cursor.execute(NEAR, [self.site_id, self.language, word, *span, word, MOST_NEAR])
            return cursor.fetchall()

    def beginning(self, start: str, limit: int) -> Sequence[tuple[str, int]]:
        """Return the most frequent words that begin so."""
        found = self._own(KnownWord.objects.filter(word__startswith=start))
        return list(found.order_by("-documents", "word").values_list("word", "documents")[:limit])

    def _numbers(self, rows: QuerySet, name: str) -> dict[str, int]:
        return dict(self._own(rows).values_list(name, "documents"))

    def _own(self, rows: QuerySet) -> QuerySet:
        return rows.filter(site=self.site_id, language=self.language)
