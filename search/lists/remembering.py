"""An executor for lists that are read far more often than changed: it counts in memory."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import QuerySet

from . import stems
from .executor import Found, ListQuery, PostgresExecutor
from .facets import Counted, Facet
from .indexed import having
from .matrix import Matrix, Value, read
from .pages import NoSuchPage
from .selection import Selection
from .text import WordSearch

REMEMBERED = 1000  # entries, some kilobytes each, kept by a process for one list


@dataclass(frozen=True)
class RememberingExecutor:
    """Answers from a matrix that `keep(make)` remembers for as long as the list is the same.

    `load(keys)` fetches entries by key; those of the last pages asked for are remembered too.
    """

    keep: Callable[[Callable[[], Matrix]], Matrix]
    load: Callable[[Sequence[int]], Mapping[int, Any]]

    def page(self, query: ListQuery) -> Found:
        """Answer by bits."""
        matrix = self.keep(lambda: read(query.definition, self.rows(_whole(query))))
        query = _known(query, matrix)
        met = self._met(query, matrix)
        entries = reduce(and_, met.values(), matrix.everything)
        total = entries.bit_count()
        selection, size = query.selection, query.definition.page_size
        start = (selection.page - 1) * size
        if start and start >= total:
            raise NoSuchPage(selection.page)
        keys = matrix.slice(entries, start, size, self._order(query, matrix))
        counted = {
            facet.name: _counted(facet, query, values, _others(met, facet.name, matrix))
            for facet, values in zip(query.definition.facets, matrix.facets, strict=True)
        }
        relaxed = {} if total else {n: _others(met, n, matrix).bit_count() for n in met}
        return Found(self._loaded(keys, matrix), total, counted, selection, relaxed)

    def rows(self, query: ListQuery) -> QuerySet:
        """Return all entries selected, in order, from the database."""
        return PostgresExecutor().rows(query)

    def _met(self, query: ListQuery, matrix: Matrix) -> dict[str, int]:
        """Return the entries that meet each filter in force; the words stand under ""."""
        chosen = query.selection.values
        met = {
            facet.name: _having(facet, values, chosen[facet.name])
            for facet, values in zip(query.definition.facets, matrix.facets, strict=True)
            if facet.name in chosen
        }
        if query.definition.search and query.selection.query:
            met[""] = matrix.at(_worded(query.definition.search, query, matrix))
        return met

    def _order(self, query: ListQuery, matrix: Matrix) -> Sequence[int] | None:
        """Return the places of the entries by the order chosen, None for the default one."""
        sort = query.definition.sort_of(query.selection)
        if sort is query.definition.sort_of(Selection()):
            return None
        if sort.by_words and query.definition.search:
            return _by_words(query.definition.search, query, matrix)

        def make() -> list[int]:
            keys = self.rows(_whole(query, sort.name)).values_list("pk", flat=True)
            return [matrix.places[key] for key in keys if key in matrix.places]

        return matrix.once(f"order by {sort.name}", make)

    def _loaded(self, keys: Sequence[int], matrix: Matrix) -> list[Any]:
        known: dict[int, Any] = matrix.once("entries", dict)
        found = {key: known.get(key) for key in keys}
        missing = [key for key, entry in found.items() if entry is None]
        if missing:
            if len(known) > REMEMBERED:
                known.clear()
            loaded = self.load(missing)
            known.update(loaded)
            found.update(loaded)
        return [entry for entry in found.values() if entry is not None]


def _whole(query: ListQuery, sort: str = "") -> ListQuery:
    selection = replace(query.selection, values={}, query="", sort=sort, page=1)
    return replace(query, selection=selection)


def _worded(search: WordSearch, query: ListQuery, matrix: Matrix) -> set[int]:
    """Return the places of the entries that the words find."""
    told = _told(search.of_fields(), query, matrix)
    if not search.indexed:
        return told
    keys = having(query.queryset.model, query.selection.query)
    return told | {matrix.places[key] for key in keys if key in matrix.places}


def _told(search: WordSearch, query: ListQuery, matrix: Matrix) -> set[int]:
    """Return the places of the entries whose fields have the words."""
    rows, asked = query.queryset, query.selection.query
    name = f"words of {', '.join(map(str, search.fields))}"  # expressions too
    words = matrix.once(name, lambda: stems.read(search, rows, matrix.places))
    found = words.find(asked)
    if found is not None:
        return found
    keys = rows.filter(search.condition(rows.model, asked)).order_by().values_list("pk", flat=True)
    return {matrix.places[key] for key in keys if key in matrix.places}


def _by_words(search: WordSearch, query: ListQuery, matrix: Matrix) -> list[int]:
    """Return all places as `WordSearch.nearness` orders them, equal ones by the default order."""
    named = _told(search.of_names(), query, matrix)
    told = _told(search.of_fields(), query, matrix) - named
    near = named | told
    others = (place for place in range(len(matrix.keys)) if place not in near)
    return [*sorted(named), *sorted(told), *others]


def _known(query: ListQuery, matrix: Matrix) -> ListQuery:
    """Take off values that no entry of the list has."""
    facets = zip(query.definition.facets, matrix.facets, strict=True)
    unknown = {
        facet.name: set(query.selection.values.get(facet.name, ())) - values.keys()
        for facet, values in facets
        if facet.checks_existence
    }
    return replace(query, selection=query.selection.without(unknown))


def _having(facet: Facet, values: Mapping[str, Value], chosen: Sequence[str]) -> int:
    meant = {each for value in chosen for each in facet.meant_by(value, values)}
    return reduce(or_, (values[each].entries for each in meant if each in values), 0)


def _others(met: Mapping[str, int], name: str, matrix: Matrix) -> int:
    """Return the entries that meet all filters but one."""
    return reduce(and_, (each for key, each in met.items() if key != name), matrix.everything)


def _counted(
    facet: Facet, query: ListQuery, values: Mapping[str, Value], others: int
) -> list[Counted]:
    asked = facet.counting(query.selection.values.get(facet.name, ())).flags()
    return [
        Counted(value, each.label, (each.entries & others).bit_count())
        for value, each in values.items()
        if not asked or value in asked
    ]
