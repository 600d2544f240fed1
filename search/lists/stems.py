"""Words of a list in memory: its texts, and their stems as PostgreSQL makes them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connections
from django.db.models import Func, QuerySet, TextField

from .text import WordSearch, words_of

STEMS = (
    "SELECT tsvector_to_array(to_tsvector('russian', word)) "
    "FROM unnest(%s::text[]) WITH ORDINALITY AS asked (word, place) ORDER BY place"
)


@dataclass(frozen=True)
class Words:
    """Texts by the place of their entry; places by stem."""

    texts: Mapping[int, str]
    stems: Mapping[str, Sequence[int]]
    using: str

    def find(self, query: str) -> set[int] | None:
        """Return places as `WordSearch.condition` finds entries; None where it has to be asked."""
        words = words_of(query)
        found: set[int] | None = None
        for word, stems in zip(words, self._stems_of(words), strict=True):
            if len(stems) > 1:  # «419-р»: parts that have to stand together
                return None
            having = {place for place, text in self.texts.items() if word in text}
            having.update(*(self.stems.get(stem, ()) for stem in stems))
            found = having if found is None else found & having
        return found or set()

    def _stems_of(self, words: list[str]) -> Iterable[list[str]]:
        with connections[self.using].cursor() as cursor:
            cursor.execute(STEMS, [words])
            return [row[0] for row in cursor.fetchall()]


def read(search: WordSearch, rows: QuerySet, places: Mapping[int, int]) -> Words:
    """Read the words of a list in one query."""
    stems: Any = Func("_vector", function="tsvector_to_array", output_field=ArrayField(TextField()))
    texts: dict[int, str] = {}
    by_stem: dict[str, list[int]] = {}
    told = search.told(rows.order_by()).annotate(_stems=stems)
    for key, text, found in told.values_list("pk", "_text", "_stems"):
        if key in places:
            texts[places[key]] = text
            for stem in found:
                by_stem.setdefault(stem, []).append(places[key])
    return Words(texts, by_stem, rows.db)
