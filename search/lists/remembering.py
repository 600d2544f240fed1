"""An executor for lists that are read far more often than changed: it counts in memory."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from itertools import chain, islice
from operator import and_, or_
from typing import Any

from django.db.models import QuerySet

from . import stems
from .executor import Found, ListQuery, PostgresExecutor, asked_for, known
from .facets import Counted, Facet
from .indexed import having
from .matrix import Matrix, Value, read
from .pages import NoSuchPage
from .selection import Selection
from .text import WordSearch, words_of

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
        query = known(query, matrix.facets)
        search = query.definition.search if query.selection.query else None
        words = _Words(search, query, matrix) if search else None
        met = self._met(query, matrix, words)
        entries = reduce(and_, met.values(), matrix.everything)
        total = entries.bit_count()
        selection, size = query.selection, query.definition.page_size
        start = (selection.page - 1) * size
        if start and start >= total:
            raise NoSuchPage(selection.page)
        places = islice(self._ordered(entries, query, matrix, words), start, start + size)
        keys = [matrix.keys[place] for place in places]
        counted = {
            facet.name: _counted(facet, query, values, _others(met, facet.name, matrix))
            for facet, values in zip(query.definition.facets, matrix.facets, strict=True)
        }
        relaxed = {} if total else {n: _others(met, n, matrix).bit_count() for n in met}
        return Found(self._loaded(keys, matrix), total, counted, selection, relaxed)

    def rows(self, query: ListQuery) -> QuerySet:
        """Return all entries selected, in order, from the database."""
        return PostgresExecutor().rows(query)

    def _met(self, query: ListQuery, matrix: Matrix, words: "_Words | None") -> dict[str, int]:
        """Return the entries that meet each filter in force; the words stand under ""."""
        chosen = query.selection.values
        met = {
            facet.name: _having(facet, values, chosen[facet.name])
            for facet, values in zip(query.definition.facets, matrix.facets, strict=True)
            if facet.name in chosen
        }
        if words:
            met[""] = words.found
        return met

    def _ordered(
        self, entries: int, query: ListQuery, matrix: Matrix, words: "_Words | None"
    ) -> Iterator[int]:
        """Return the places of the entries by the order chosen."""
        sort = query.definition.sort_of(query.selection)
        if sort is query.definition.sort_of(Selection()):
            return matrix.ordered(entries)
        if sort.by_words and words:
            return chain.from_iterable(matrix.ordered(entries & each) for each in words.by_nearness)

        def make() -> list[int]:
            keys = self.rows(_whole(query, sort.name)).values_list("pk", flat=True)
            return [matrix.places[key] for key in keys if key in matrix.places]

        return matrix.ordered(entries, matrix.once(f"order by {sort.name}", make))

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


@dataclass(frozen=True)
class _Words:
    """The entries that the words of one request find."""

    search: WordSearch
    query: ListQuery
    matrix: Matrix

    @cached_property
    def found(self) -> int:
        """All that the words find."""
        if not self.search.indexed:
            return self._told
        keys = having(self.query.queryset.model, self.query.selection.query)
        return self._told | _at(keys, self.matrix)

    @cached_property
    def by_nearness(self) -> tuple[int, ...]:
        """All entries as `WordSearch.nearness` orders them: named so, told of it, the rest."""
        named = self._find(self.search.of_names())
        near = named | self._told
        return named, near & ~named, self.matrix.everything & ~near

    @cached_property
    def _told(self) -> int:
        return self._find(self.search.of_fields())

    @cached_property
    def _asked(self) -> tuple[list[str], list[list[str]]]:
        words = words_of(self.query.selection.query)
        return words, stems.of_words(words, self.query.queryset.db)

    def _find(self, search: WordSearch) -> int:
        rows, matrix = self.query.queryset, self.matrix
        name = f"words of {', '.join(map(str, search.fields))}"  # expressions too
        known = matrix.once(name, lambda: stems.read(search, rows, matrix))
        found = known.find(*self._asked)
        if found is not None:
            return found
        rows = rows.filter(search.condition(rows.model, self.query.selection.query))
        return _at(rows.order_by().values_list("pk", flat=True), matrix)


def _at(keys: Iterable[int], matrix: Matrix) -> int:
    return matrix.at(matrix.places[key] for key in keys if key in matrix.places)


def _having(facet: Facet, values: Mapping[str, Value], chosen: Sequence[str]) -> int:
    meant = {each for value in chosen for each in facet.meant_by(value, values)}
    return reduce(or_, (values[each].entries for each in meant if each in values), 0)


def _others(met: Mapping[str, int], name: str, matrix: Matrix) -> int:
    """Return the entries that meet all filters but one."""
    return reduce(and_, (each for key, each in met.items() if key != name), matrix.everything)


def _counted(
    facet: Facet, query: ListQuery, values: Mapping[str, Value], others: int
) -> list[Counted]:
    numbers = (
        Counted(value, each.label, (each.entries & others).bit_count())
        for value, each in values.items()
    )
    return asked_for(facet, query, numbers)
