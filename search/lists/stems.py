"""Words of a list in memory, as they are written and their stems as PostgreSQL makes them."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connections
from django.db.models import Func, QuerySet, TextField

from .matrix import Matrix
from .text import WordSearch

STEMS = (
    "SELECT tsvector_to_array(to_tsvector('russian', word)) "
    "FROM unnest(%s::text[]) WITH ORDINALITY AS asked (word, place) ORDER BY place"
)
BREAK = "\n"

# of a rare word the places of its entries (array[int]), of a frequent one a bit for each (int)
Entries = Mapping[str, Any]


@dataclass(frozen=True)
class Words:
    """Entries by what stands between two spaces of their texts (`written`), and by stem.

    `row` holds all that is written, one after another: parts of words are looked for in it, far
    shorter than the texts of the list.
    """

    row: str
    written: Entries
    stems: Entries
    bits: Callable[[Iterable[int]], int]

    def find(self, words: Sequence[str], stems: Sequence[Sequence[str]]) -> int | None:
        """Return entries as `WordSearch.condition` finds them; None where it has to be asked."""
        found = -1
        for word, own in zip(words, stems, strict=True):
            if len(own) > 1:  # «419-р»: parts that have to stand together
                return None
            having = [self.written[each] for each in self._holding(word)]
            having += [self.stems[each] for each in own if each in self.stems]
            found &= self._united(having)
        return found if words else 0

    def _holding(self, word: str) -> Iterator[str]:
        place = self.row.find(word)
        while place >= 0:
            end = self.row.find(BREAK, place)
            yield self.row[self.row.rfind(BREAK, 0, place) + 1 : end]
            place = self.row.find(word, end)

    def _united(self, having: list[Any]) -> int:
        united = self.bits(chain.from_iterable(x for x in having if not isinstance(x, int)))
        for each in having:
            if isinstance(each, int):
                united |= each
        return united


def of_words(words: Sequence[str], using: str) -> list[list[str]]:
    """Return the stems of each word."""
    with connections[using].cursor() as cursor:
        cursor.execute(STEMS, [list(words)])
        return [row[0] for row in cursor.fetchall()]


def read(search: WordSearch, rows: QuerySet, matrix: Matrix) -> Words:
    """Read the words of a list in one query."""
    stems: Any = Func("_vector", function="tsvector_to_array", output_field=ArrayField(TextField()))
    written: defaultdict[str, array[int]] = defaultdict(_places)
    by_stem: defaultdict[str, array[int]] = defaultdict(_places)
    told = search.told(rows.order_by()).annotate(_stems=stems)
    for key, text, found in told.values_list("pk", "_text", "_stems").iterator():
        place = matrix.places.get(key)
        if place is None:  # it came after the list was read
            continue
        for each in set(text.split()):
            written[each].append(place)
        for stem in found:
            by_stem[stem].append(place)
    row = BREAK.join(["", *written, ""])
    return Words(row, _packed(written, matrix), _packed(by_stem, matrix), matrix.at)


def _places() -> "array[int]":  # Python 3.11 has no array[int]
    return array("I")


def _packed(found: Mapping[str, "array[int]"], matrix: Matrix) -> Entries:
    frequent = len(matrix.keys) // (8 * array("I").itemsize)
    return {
        word: matrix.at(places) if len(places) > frequent else places
        for word, places in found.items()
    }
