"""What an app says of its list: facets, sorts, words searched, page size, columns of the table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
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
    """One order of the list; `order` takes what `QuerySet.order_by` takes."""

    name: str
    label: Text
    order: Sequence[Any]


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
    """A list of things of one model. The first sort is the default one.

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

    def sort_named(self, name: str) -> Sort:
        """Return the sort of that name, else the default one."""
        return next((each for each in self.sorts if each.name == name), self.sorts[0])
