"""What an app says of its list: facets, sorts, words searched, page size, columns of the table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from django.utils.translation import ngettext_lazy

from .facets import Facet
from .selection import Selection
from .text import WordSearch

if TYPE_CHECKING:
    from .executor import Executor
    from .result import ListResult

Text = str | Promise
COUNTED = ngettext_lazy("%d entry", "%d entries")


@dataclass(frozen=True)
class Sort:
    """One order of the list; `order` takes what `QuerySet.order_by` takes.

    `by_words`: by how well the words fit, then by `order`; offered, and the default one, only
    where words are searched.
    """

    name: str
    label: Text
    order: Sequence[Any]
    by_words: bool = False


@dataclass(frozen=True)
class Column:
    """One column of the exported table: a field's name or a function of the item."""

    key: str
    label: Text
    value: Callable[[Any], Any] | None = None

    def of(self, item: Any) -> Any:
        """Return the cell of `item`."""
        return self.value(item) if self.value else getattr(item, self.key)


@dataclass(frozen=True, kw_only=True)
class ListDefinition:
    """A list of things of one model. The first sort is the default one of a list without words.

    The declaration knows no request and no database: `run` hands it, with a queryset that is
    already scoped to the centre, to an executor.
    """

    title: Text
    sorts: Sequence[Sort]
    facets: Sequence[Facet] = ()
    search: WordSearch | None = None
    columns: Sequence[Column] = ()
    page_size: int = 20
    counted: Any = COUNTED
    # parameters that are not the list's own and that its addresses carry along, each with what
    # leaves only sound values of it
    carried: Mapping[str, Callable[[Sequence[str]], Sequence[str]]] = field(default_factory=dict)

    def run(
        self,
        queryset: QuerySet,
        params: Mapping[str, Any],
        *,
        path: str = "",
        executor: "Executor | None" = None,
    ) -> "ListResult":
        """Return the page of the list that `params` (a QueryDict) asks for.

        Unknown values are left out; a page past the last one raises `NoSuchPage` (a 404).
        """
        from .run import run_list

        return run_list(self, queryset, params, path, executor)

    def rows(
        self,
        queryset: QuerySet,
        params: Mapping[str, Any],
        executor: "Executor | None" = None,
    ) -> QuerySet:
        """Return everything that `params` selects, in their order, for an export."""
        from .run import all_rows

        return all_rows(self, queryset, params, executor)

    def read(self, params: Mapping[str, Any]) -> Selection:
        """Return what `params` ask for, in canonical form."""
        return Selection.read(self, params)

    def sorts_for(self, query: str) -> list[Sort]:
        """Return the orders that are offered with these words, the default one first."""
        by_words = [each for each in self.sorts if each.by_words and query and self.search]
        return [*by_words, *(each for each in self.sorts if not each.by_words)]

    def sort_of(self, selection: Selection) -> Sort:
        """Return the order that a selection asks for, else the default one."""
        offered = self.sorts_for(selection.query)
        return next((each for each in offered if each.name == selection.sort), offered[0])

    def order_of(self, selection: Selection, model: type[Model]) -> list[Any]:
        """Return the same as `QuerySet.order_by` takes it."""
        sort = self.sort_of(selection)
        nearness = sort.by_words and self.search and self.search.nearness(model, selection.query)
        return [nearness.asc(), *sort.order] if nearness else list(sort.order)
