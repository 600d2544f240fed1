"""From the parameters of an address to a finished list."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from core.tables import FORMATS

from .definition import ListDefinition
from .executor import Executor, Found, ListQuery, PostgresExecutor
from .facets import Facet
from .pages import make_pages
from .result import Chip, FacetResult, Link, ListResult, Option, Relaxation
from .selection import Selection


def run_list(
    definition: ListDefinition,
    queryset: QuerySet,
    params: Mapping[str, Any],
    path: str,
    executor: Executor | None,
) -> ListResult:
    """Ask the executor and put the answer into words and addresses."""
    query = ListQuery(definition, queryset, definition.read(params))
    found = (executor or PostgresExecutor()).page(query)
    return _result(definition, found, path)


def all_rows(
    definition: ListDefinition,
    queryset: QuerySet,
    params: Mapping[str, Any],
    executor: Executor | None,
) -> QuerySet:
    """Return everything selected, for an export."""
    query = ListQuery(definition, queryset, definition.read(params))
    return (executor or PostgresExecutor()).rows(query)


def _result(definition: ListDefinition, found: Found, path: str) -> ListResult:
    selection, alone = found.selection, found.selection.alone()
    facets = [_facet(each, found, path) for each in definition.facets]
    return ListResult(
        items=found.items,
        total=found.total,
        total_text=str(definition.counted % found.total),
        query=selection.query,
        facets=[each for each in facets if each.is_useful],
        sorts=[
            _sort(each, selection, path, definition)
            for each in definition.sorts_for(selection.query)
        ],
        chips=_chips(facets, selection, path),
        relaxations=_relaxations(definition, found, facets, path),
        pages=_pages(definition, found, path),
        exports=_exports(definition, alone, path),
        path=path,
        url=replace(alone, page=1).url(path),
        canonical_url=alone.url(path),
        reset_url=Selection(carried=selection.carried).url(path),
        is_filtered=selection.is_filtered,
        search_fields=replace(selection, query="", page=1).pairs(),
        filter_fields=replace(alone, values={}, page=1).pairs(),
    )


def _facet(facet: Facet, found: Found, path: str) -> FacetResult:
    chosen = found.selection.values.get(facet.name, ())
    options = [
        Option(
            each.value,
            each.label,
            each.count,
            each.value in chosen,
            partial(_toggled_url, found.selection, facet.name, each.value, path),
        )
        for each in facet.options(found.counted[facet.name], chosen)
    ]
    opened = facet.opened or bool(chosen)
    label, besides = facet.besides(chosen)
    return FacetResult(
        facet.name, str(facet.label), options, opened, str(facet.group), str(label), besides
    )


def _toggled_url(selection: Selection, name: str, value: str, path: str) -> str:
    return selection.toggled(name, value).url(path)


def _relaxations(
    definition: ListDefinition, found: Found, facets: list[FacetResult], path: str
) -> list[Relaxation]:
    """Say which one condition, when dropped, gives something; the most generous first."""
    selection = found.selection
    words = replace(selection, query="", page=1).url(path)
    known = {"": (_("Words"), selection.query, words)}
    for facet in facets:
        values = ", ".join(each.label for each in facet.selected)
        known[facet.name] = (facet.label, values, selection.choosing(facet.name, ()).url(path))
    relaxations = [
        Relaxation(*known[name], count, str(definition.counted % count))
        for name, count in found.relaxed.items()
        if count
    ]
    return sorted(relaxations, key=lambda each: -each.count)


def _sort(each: Any, selection: Selection, path: str, definition: ListDefinition) -> Link:
    name = "" if each is definition.sorts_for(selection.query)[0] else each.name
    url = replace(selection, sort=name, page=1).url(path)
    return Link(each.name, str(each.label), url, selection.sort == name)


def _chips(facets: list[FacetResult], selection: Selection, path: str) -> list[Chip]:
    chips = [
        Chip(facet.label, option.label, option.url) for facet in facets for option in facet.selected
    ]
    if selection.query:
        url = replace(selection, query="", page=1).url(path)
        chips.insert(0, Chip(_("Words"), selection.query, url))
    return chips


def _pages(definition: ListDefinition, found: Found, path: str) -> Any:
    selection = found.selection
    return make_pages(
        selection.page,
        found.total,
        definition.page_size,
        lambda number: replace(selection, page=number).url(path),
    )


def _exports(definition: ListDefinition, selection: Selection, path: str) -> list[Link]:
    if not definition.columns:
        return []
    whole = replace(selection, page=1)
    return [Link(name, name.upper(), whole.url(path, format=name)) for name in FORMATS]
