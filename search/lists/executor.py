"""Who answers a list: the contract, and PostgreSQL's answer in two queries."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

from django.db.models import Q, QuerySet
from django.db.models.expressions import F, OrderBy

from .counts import Counts, count, without_each
from .facets import Counted, Facet
from .pages import NoSuchPage
from .selection import Selection

if TYPE_CHECKING:
    from .definition import ListDefinition


@dataclass(frozen=True)
class ListQuery:
    """A question: which list, over which entries, narrowed how."""

    definition: "ListDefinition"
    queryset: QuerySet
    selection: Selection

    def conditions(self) -> dict[str, Q]:
        """Return the filters in force by facet; the words stand under an empty name."""
        model, definition = self.queryset.model, self.definition
        found = {
            facet.name: facet.condition(model, self.selection.values[facet.name])
            for facet in definition.facets
            if facet.name in self.selection.values
        }
        if definition.search and self.selection.query:
            found[""] = definition.search.condition(model, self.selection.query)
        return found


@dataclass(frozen=True)
class Found:
    """An answer: the page's entries, their number in all, counts of every facet.

    `selection` is the one answered: values that do not exist are taken off. Where nothing was
    found, `relaxed` says how much there is without each of the conditions.
    """

    items: Sequence[Any]
    total: int
    counted: Mapping[str, Sequence[Counted]]
    selection: Selection
    relaxed: Mapping[str, int] = field(default_factory=dict)


class Executor(Protocol):
    """Answers a list. A search engine adds an executor; declarations stay as they are."""

    def page(self, query: ListQuery) -> Found:
        """Return one page with the counts; `NoSuchPage` past the last one."""

    def rows(self, query: ListQuery) -> QuerySet:
        """Return all entries selected, in order."""


@dataclass(frozen=True)
class PostgresExecutor:
    """Counts in one query, entries in another; a third for values that do not exist or for nothing.

    `keep` may remember the numbers of a list that nothing narrows: it gets what counts them.
    `load` says what the entries of a page come with, `show` what is made of them.
    """

    keep: Callable[[Callable[[], Counts]], Counts] = lambda numbers: numbers()
    load: Callable[[Any], Any] = lambda rows: rows
    show: Callable[[Any], list[Any]] = list

    def page(self, query: ListQuery) -> Found:
        """Answer from PostgreSQL."""
        query, counts = self._counted(query)
        selection, size = query.selection, query.definition.page_size
        start = (selection.page - 1) * size
        if start and start >= counts.total:
            raise NoSuchPage(selection.page)
        rows = self.load(self.rows(query))[start : start + size] if counts.total else []
        found = self.show(rows)
        return Found(found, counts.total, counts.facets, selection, _relaxed(query, counts))

    def rows(self, query: ListQuery) -> QuerySet:
        """Return the queryset narrowed and ordered, ties broken by the key."""
        narrowed = query.queryset
        for condition in query.conditions().values():
            narrowed = narrowed.filter(condition)
        order = query.definition.order_of(query.selection, query.queryset.model)
        own = query.definition.sort_of(query.selection).order
        return narrowed.order_by(*order, _tie(own))

    def _counted(self, query: ListQuery) -> tuple[ListQuery, Counts]:
        counts = self._count(query)
        values = [[each.value for each in found] for found in counts.facets.values()]
        sound = known(query, values)
        return sound, counts if sound is query else self._count(sound)

    def _count(self, query: ListQuery) -> Counts:
        conditions, chosen = query.conditions(), query.selection.values
        facets = [each.counting(chosen.get(each.name, ())) for each in query.definition.facets]

        def numbers() -> Counts:
            return count(query.queryset, facets, conditions)

        return numbers() if conditions else self.keep(numbers)


def in_order(queryset: QuerySet, order: Sequence[Any]) -> QuerySet:
    """Return the entries as an order of their list has them, ties broken by the key."""
    return queryset.order_by(*order, _tie(order))


def known(query: ListQuery, values: Iterable[Collection[str]]) -> ListQuery:
    """Take off chosen values that no entry of the list has; `values` are those of each facet."""
    chosen = query.selection.values
    unknown = {
        facet.name: missing
        for facet, own in zip(query.definition.facets, values, strict=True)
        if facet.checks_existence and (missing := set(chosen.get(facet.name, ())) - set(own))
    }
    return replace(query, selection=query.selection.without(unknown)) if unknown else query


def asked_for(facet: Facet, query: ListQuery, counted: Iterable[Counted]) -> list[Counted]:
    """Return the numbers of those values that a facet counts for a selection."""
    asked = facet.counting(query.selection.values.get(facet.name, ())).flags()
    return [each for each in counted if not asked or each.value in asked]


def _relaxed(query: ListQuery, counts: Counts) -> dict[str, int]:
    conditions = {} if counts.total else query.conditions()
    return without_each(query.queryset, conditions) if conditions else {}


def _tie(order: Sequence[str | F | OrderBy]) -> str:
    first = order[0] if order else ""
    if isinstance(first, str):
        return "-pk" if first.startswith("-") else "pk"
    return "-pk" if getattr(first, "descending", False) else "pk"
