"""Practices like this one: same direction, children of that age, near in words and in text."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.contrib.postgres.search import SearchQueryField, SearchRank, SearchVector
from django.db.models import Func, Value
from django.http import HttpRequest
from wagtail.models import Page

from core.caching.kept import kept
from practices_bank.bank import loading
from practices_bank.bank.cards import Card, card
from practices_bank.page.beside import CANDIDATES, Row, beside, words_by_key
from practices_bank.page.words import Words
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticePage

LIMIT = 3
REMEMBERED = 1000  # cards, some kilobytes each, kept by a process for one bank
TEXTS = ("title", "lead", "goal", "keywords")
ALIKE = [1.0, 1.0, 1.0, 1.0]  # the rank is then about the share of words in common
TENTHS = 1  # texts that differ by less are alike near, and age decides


def neighbours_of(
    page: "PracticePage", request: HttpRequest, words: Words, labels: Labels
) -> list[Card]:
    """Return cards of the practices most like this one, in `words` and in age."""
    keys = _nearest(page, request, words)
    if not keys:
        return []
    section: Page = page.get_parent()
    known: dict[int, Card] = kept(request, f"cards beside practices under {section.pk}", dict)
    missing = [key for key in keys if key not in known]
    if missing:
        if len(known) > REMEMBERED:
            known.clear()
        known.update(_cards(missing, section, request, labels))
    return [known[key] for key in keys if key in known]


def _cards(keys: list[int], section: Page, request: HttpRequest, labels: Labels) -> dict[int, Card]:
    url, below = section.get_url(request) or "/", len(section.url_path)
    found = loading.of_cards(keys)
    return {each.pk: card(each, url + each.url_path[below:], labels) for each in found}


def _nearest(page: "PracticePage", request: HttpRequest, words: Words) -> list[int]:
    directions = [each.pk for each in words.directions]
    if page.age_from is None or page.age_to is None or not directions:
        return []
    own, known = words.keys, beside(page, request)
    theirs: Mapping[int, Iterable[int]] = {}
    if known is not None:
        near = known.near(directions, page.age_from, page.age_to, besides=page.pk)
        theirs = known.words
    else:
        near = _candidates(page, directions)
        theirs = words_by_key([key for _age, key, _to in near]) if len(near) > 1 else {}
    common = {key: len(own.intersection(theirs.get(key, ()))) for _age, key, _to in near}
    return _best(page, near, common)


def _best(page: "PracticePage", near: list[Row], common: dict[int, int]) -> list[int]:
    """Return the nearest; texts are compared only where words alone do not tell."""
    least = sorted(common.values(), reverse=True)[:LIMIT][-1:]
    contenders = {key: age for age, key, _to in near if common[key] >= min(least)}
    text = _texts(page, contenders) if len(contenders) > 1 else {}

    def order(key: int) -> tuple[int, float, int, int]:
        away = abs(contenders[key] - (page.age_from or 0))
        return (-common[key], -text.get(key, 0.0), away, key)

    return sorted(contenders, key=order)[:LIMIT]


def _texts(page: "PracticePage", keys: Iterable[int]) -> dict[int, float]:
    """Return how near in text practices are."""
    rank = SearchRank(SearchVector(*TEXTS, config="russian"), _any_word(page), weights=ALIKE)
    rows = type(page).objects.filter(pk__in=keys).annotate(text=rank).values_list("pk", "text")
    return {key: round(text, TENTHS) for key, text in rows}


def _candidates(page: "PracticePage", directions: list[int]) -> list[Row]:
    """Ask for the practices of its directions that are nearest in age; the rest is far."""
    overlap = {"age_from__lte": page.age_to, "age_to__gte": page.age_from}
    pages = type(page).objects.sibling_of(page, inclusive=True).exclude(pk=page.pk)
    of_direction = type(page).directions.through.objects.filter(term__in=directions)
    found = pages.readable().offered().filter(pk__in=of_direction.values("practicepage"), **overlap)
    rows = found.values_list("age_from", "pk", "age_to")
    older = rows.filter(age_from__gte=page.age_from).order_by("age_from", "pk")[:CANDIDATES]
    younger = rows.filter(age_from__lt=page.age_from).order_by("-age_from", "-pk")[:CANDIDATES]
    return list(older.union(younger, all=True))


def _any_word(page: "PracticePage") -> Func:
    """Return the question for any of the words of a practice, whatever their forms."""
    text = " ".join(getattr(page, name) for name in TEXTS)
    template = "replace(plainto_tsquery('russian', %(expressions)s)::text, '&', '|')::tsquery"
    return Func(Value(text), template=template, output_field=SearchQueryField())
