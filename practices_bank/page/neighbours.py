"""Practices like this one: same direction, children of that age, near in words and in text."""

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from django.contrib.postgres.search import SearchQueryField, SearchRank, SearchVector
from django.db.models import Func, Value
from django.http import HttpRequest
from wagtail.models import Page

from practices_bank.bank import loading
from practices_bank.bank.cards import Card, card
from practices_bank.page.words import Words
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticePage

LIMIT = 3
CANDIDATES = 20  # nearest by age, as many younger as older, among which words decide
FIELDS = ("directions", "levels", "target_groups")
TEXTS = ("title", "lead", "goal", "keywords")
ALIKE = [1.0, 1.0, 1.0, 1.0]  # the rank is then about the share of words in common
TENTHS = 1  # texts that differ by less are alike near, and age decides


class Nearness(NamedTuple):
    """How far in age and how near in text another practice is."""

    away: int
    text: float


def neighbours_of(
    page: "PracticePage", request: HttpRequest, words: Words, labels: Labels
) -> list[Card]:
    """Return cards of the practices most like this one, in `words` and in age."""
    keys = _nearest(page, words)
    if not keys:
        return []
    found = {each.pk: each for each in loading.of_cards(keys)}
    above: Page = page.get_parent()
    url = above.get_url(request) or "/"
    below = len(above.url_path)
    shown = [found[key] for key in keys if key in found]
    return [card(each, url + each.url_path[below:], labels) for each in shown]


def _nearest(page: "PracticePage", words: Words) -> list[int]:
    near = _candidates(page, [each.pk for each in words.directions])
    theirs = _words(list(near)) if len(near) > 1 else {}
    own = words.keys

    def order(key: int) -> tuple[int, float, int, int]:
        return (-len(theirs.get(key, set()) & own), -near[key].text, near[key].away, key)

    return sorted(near, key=order)[:LIMIT]


def _candidates(page: "PracticePage", directions: list[int]) -> dict[int, Nearness]:
    """Return how near the practices of its directions are, by their keys; the rest is far."""
    if page.age_from is None or page.age_to is None or not directions:
        return {}
    overlap = {"age_from__lte": page.age_to, "age_to__gte": page.age_from}
    pages = type(page).objects.sibling_of(page, inclusive=True).exclude(pk=page.pk)
    of_direction = type(page).directions.through.objects.filter(term__in=directions)
    found = pages.readable().offered().filter(pk__in=of_direction.values("practicepage"), **overlap)
    rank = SearchRank(SearchVector(*TEXTS, config="russian"), _any_word(page), weights=ALIKE)
    rows = found.annotate(text=rank).values_list("pk", "age_from", "text")
    older = rows.filter(age_from__gte=page.age_from).order_by("age_from", "pk")[:CANDIDATES]
    younger = rows.filter(age_from__lt=page.age_from).order_by("-age_from", "-pk")[:CANDIDATES]
    return {
        key: Nearness(abs(age - page.age_from), round(text, TENTHS))
        for key, age, text in older.union(younger, all=True)
    }


def _any_word(page: "PracticePage") -> Func:
    """Return the question for any of the words of a practice, whatever their forms."""
    text = " ".join(getattr(page, name) for name in TEXTS)
    template = "replace(plainto_tsquery('russian', %(expressions)s)::text, '&', '|')::tsquery"
    return Func(Value(text), template=template, output_field=SearchQueryField())


def _words(keys: list[int]) -> dict[int, set[int]]:
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
