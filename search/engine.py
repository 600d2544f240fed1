"""Who finds: the contract of engines, and the one over Wagtail's index in PostgreSQL."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.contrib.postgres.search import (
    SearchHeadline,
    SearchQuery,
    SearchRank,
    SearchVectorField,
)
from django.db.models import CharField, Count, ExpressionWrapper, F, FloatField, Q, QuerySet
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Cast
from wagtail.search.models import IndexEntry

from .highlight import START, STOP
from .kinds import Scope
from .understanding import Understanding

CONFIG = "russian"
TITLE_WEIGHT = 4.0


@dataclass(frozen=True)
class Entry:
    """A thing found: its kind, key, and texts with marks around the words found."""

    kind: str
    pk: str
    title: str
    text: str


@dataclass(frozen=True)
class Answer:
    """Entries of one page of one kind ("" = all) and numbers by kind."""

    entries: Sequence[Entry]
    counts: dict[str, int]


class Engine(Protocol):
    """Finds things within the scopes given: what anybody may read in one centre."""

    def find(
        self, wanted: Understanding, scopes: Sequence[Scope], kind: str, part: slice
    ) -> Answer:
        """Return the entries of `part` among those of `kind`, best first."""


class IndexEngine:
    """PostgreSQL: the index that Wagtail's backend keeps, `russian` configuration, two queries."""

    def find(
        self, wanted: Understanding, scopes: Sequence[Scope], kind: str, part: slice
    ) -> Answer:
        """Count by kind, then rank the entries of the kind chosen."""
        types = {each.kind.name: each.kind.content_types() for each in scopes}
        names = {pk: name for name, keys in types.items() for pk in keys}
        query = SearchQuery(wanted.text, config=CONFIG, search_type="websearch")
        found = _entries(query).filter(_within(scopes, types))
        counts = _counts(found, names)
        chosen = found.filter(content_type__in=types[kind]) if kind else found
        wanted_any = counts.get(kind, 0) if kind else sum(counts.values())
        ranked = _ranked(chosen, query)[part] if wanted_any else []
        return Answer([_entry(each, names) for each in ranked], counts)


def _entries(query: SearchQuery) -> QuerySet:
    # the very expression that the index of the table is built on
    whole = CombinedExpression(F("title"), "||", F("body"), output_field=SearchVectorField())
    return IndexEntry.objects.annotate(whole=whole).filter(whole=query)


def _within(scopes: Sequence[Scope], types: dict[str, set[int]]) -> Q:
    within = Q(pk__in=[])
    for scope in scopes:
        keys = scope.things.order_by().annotate(index_key=Cast("pk", CharField()))
        own = types[scope.kind.name]
        within |= Q(content_type__in=own, object_id__in=keys.values("index_key"))
    return within


def _counts(found: QuerySet, names: dict[int, str]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for key, number in found.values_list("content_type").annotate(number=Count("pk")).order_by():
        counts[names[key]] += number
    return dict(counts)


def _ranked(found: QuerySet, query: SearchQuery) -> QuerySet:
    rank = SearchRank(F("title"), query) * F("title_norm") * TITLE_WEIGHT
    return found.annotate(
        rank=ExpressionWrapper(rank + SearchRank(F("body"), query), output_field=FloatField()),
        marked_title=_marked("title_text", query, highlight_all=True),
        marked_text=_marked("body_text", query, max_words=35, min_words=18, max_fragments=1),
    ).order_by("-rank", "-pk")


def _marked(field: str, query: SearchQuery, **options: Any) -> SearchHeadline:
    return SearchHeadline(field, query, config=CONFIG, start_sel=START, stop_sel=STOP, **options)


def _entry(row: IndexEntry, names: dict[int, str]) -> Entry:
    return Entry(names[row.content_type_id], row.object_id, row.marked_title, row.marked_text)
