"""Results of one kind narrowed by the facets of its own list, the best still first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from .lists.definition import ListDefinition
from .lists.executor import Found, ListQuery, PostgresExecutor
from .lists.result import FacetResult, ListResult
from .lists.selection import Selection

CARRIED = ("q", "type", "exact")  # of the search itself; a facet of that name is left out
PAGE = "page"


@dataclass(frozen=True)
class Narrowing:
    """The list that things of a kind stand in, and the rows of some of them for its facets."""

    definition: ListDefinition
    rows: Callable[[Sequence[str]], QuerySet]


@dataclass(frozen=True)
class Narrowed:
    """What a reader may narrow by, with numbers; `keys` are those of the things that are left."""

    whole: ListResult
    selection: Selection
    keys: frozenset[str]

    @property
    def is_chosen(self) -> bool:
        """Whether anything is narrowed."""
        return bool(self.selection.values)

    @property
    def facets(self) -> list[FacetResult]:
        """Facets that are seen at once; the others are for the list itself."""
        return [each for each in self.whole.facets if each.opened and _parts(each)]

    def url(self, number: int) -> str:
        """Return the address of a page of what is left."""
        return replace(self.selection, page=number).url(self.whole.path)


def _parts(facet: FacetResult) -> bool:
    """Say whether a facet parts what was found, or has parted it."""
    return bool(facet.selected) or sum(bool(each.count) for each in facet.options) > 1


class _Numbers(PostgresExecutor):
    """Counts and reads no entries: the search shows them in its own order."""

    def page(self, query: ListQuery) -> Found:
        """Return the numbers only."""
        query, counts = self._counted(query)
        return Found((), counts.total, counts.facets, query.selection)


def narrowed(narrowing: Narrowing, keys: Sequence[str], params: QueryDict, path: str) -> Narrowed:
    """Count the facets over the things found, filter them by what is chosen in the address."""
    definition = _of_search(narrowing.definition)
    told: Mapping[str, Any] = {name: params.getlist(name) for name in params if name != PAGE}
    rows, executor = narrowing.rows(keys), _Numbers()
    found = definition.run(rows, told, path=path, executor=executor)
    values = {
        facet.name: tuple(each.value for each in facet.selected)
        for facet in found.facets
        if facet.selected
    }
    selection = replace(definition.read(told), values=values)
    if not values:
        return Narrowed(found, selection, frozenset(keys))
    left = executor.rows(ListQuery(definition, rows, selection)).order_by()
    return Narrowed(found, selection, frozenset(map(str, left.values_list("pk", flat=True))))


def _of_search(definition: ListDefinition) -> ListDefinition:
    """Return the list without what the search does itself: words, order, table."""
    facets = [each for each in definition.facets if each.name not in CARRIED]
    carried = dict.fromkeys(CARRIED, _last)
    return replace(
        definition,
        search=None,
        sorts=definition.sorts[:1],
        columns=(),
        facets=facets,
        carried=carried,
    )


def _last(values: Sequence[str]) -> Sequence[str]:
    return values[-1:]
