"""Practices of a bank as a process remembers them: ages and words, to tell which are alike."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from wagtail.models import Page

from core.caching.kept import keeps, kept

if TYPE_CHECKING:
    from practices_bank.models import PracticePage

FIELDS = ("directions", "levels", "target_groups")
CANDIDATES = 20  # nearest by age, as many younger as older, among which words decide
MOST = 20_000  # practices that a process remembers; a larger bank is asked each time

Row = tuple[int, int, int]  # the age from, the key, the age to


@dataclass(frozen=True)
class Beside:
    """What tells which practices of a bank are alike."""

    words: dict[int, tuple[int, ...]]  # tuples of numbers cost the collector of garbage nothing
    of_word: dict[int, list[Row]]  # the youngest first

    def near(self, directions: Iterable[int], low: int, high: int, besides: int) -> list[Row]:
        """Return the practices of the directions that are nearest in age, others than one."""
        older, younger = set(), set()
        for word in directions:
            rows = self.of_word.get(word, [])
            start = bisect_left(rows, (low, 0, 0))
            above = (rows[place] for place in range(start, len(rows)))
            below = (rows[place] for place in range(start - 1, -1, -1))
            found = (row for row in above if row[0] <= high and row[1] != besides)
            older.update(islice(found, CANDIDATES))
            found = (row for row in below if row[2] >= low and row[1] != besides)
            younger.update(islice(found, CANDIDATES))
        return [*sorted(older)[:CANDIDATES], *sorted(younger, reverse=True)[:CANDIDATES]]


def beside(page: "PracticePage", request: HttpRequest) -> Beside | None:
    """Return what is remembered of a practice's bank; None where nothing is kept."""
    if not page.pk or not keeps(request):
        return None
    section: Page = page.get_parent()
    return kept(request, f"beside practices under {section.pk}", lambda: _read(page, section))


def words_by_key(keys: Any) -> dict[int, set[int]]:
    """Return the keys of all words of practices: one query for the fields together."""
    from practices_bank.models import PracticePage

    rows = [
        getattr(PracticePage, field)
        .through.objects.filter(practicepage__in=keys)
        .values_list("practicepage_id", "term_id")
        for field in FIELDS
    ]
    words: dict[int, set[int]] = defaultdict(set)
    for key, term in rows[0].union(*rows[1:], all=True):
        words[key].add(term)
    return words


def _read(page: "PracticePage", section: Page) -> Beside | None:
    pages = type(page).objects.child_of(section).readable().offered()
    rows = list(pages.order_by().values_list("age_from", "pk", "age_to")[: MOST + 1])
    if len(rows) > MOST:
        return None
    words = words_by_key(pages.order_by().values("pk"))
    of_word: dict[int, list[Row]] = defaultdict(list)
    for row in sorted(row for row in rows if None not in row):
        for word in words.get(row[1], ()):
            of_word[word].append(row)
    return Beside({key: tuple(each) for key, each in words.items()}, dict(of_word))
