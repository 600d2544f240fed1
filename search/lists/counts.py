"""All numbers of a list in one query: its total and the counts of every facet.

`members` asks the same for the entries themselves.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import BooleanField, Case, F, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

from .facets import Counted, Facet
from .text import fold

Params = tuple[Any, ...]
TOTAL = -1
NUMBER, MEMBERS = "count(*)", "array_agg(pk)"


@dataclass(frozen=True)
class Counts:
    """The total under all filters; for a facet, counts under the filters of the others."""

    total: int
    facets: Mapping[str, Sequence[Counted]]


@dataclass
class _Base:
    """Columns of the scoped list, read once: keys, values, and whether each filter is met."""

    queryset: QuerySet
    found: str = NUMBER
    columns: dict[str, Any] = field(default_factory=dict)

    def add(self, prefix: str, expression: Any) -> str:
        name = f"{prefix}{len(self.columns)}"
        self.columns[name] = expression
        return name

    def sql(self) -> tuple[str, Params]:
        rows = self.queryset.order_by().annotate(list_pk=F("pk"), **self.columns)
        sql, params = _compile(rows.values_list("list_pk", *self.columns), self.queryset.db)
        names = ", ".join(["pk", *self.columns])
        return f"base ({names}) AS MATERIALIZED ({sql})", params


def count(queryset: QuerySet, facets: Sequence[Facet], conditions: Mapping[str, Q]) -> Counts:
    """Return the numbers of the list narrowed by `conditions` (by facet's name)."""
    base = _Base(queryset)
    met = {name: base.add("m", _boolean(q)) for name, q in conditions.items()}
    branches = [_total(base, met)]
    for place, facet in enumerate(facets):
        branches += _branches(place, facet, base, met)
    try:
        rows = _fetch(base, branches)
    except EmptyResultSet:
        rows = [(TOTAL, "", "", "", 0)]
    return _gather(facets, rows)


def members(
    queryset: QuerySet, facets: Sequence[Facet]
) -> list[tuple[int, str, str, list[int] | None]]:
    """Return (place of the facet, value, label, keys of its entries) in the order of reading.

    The whole list comes first, under the place `TOTAL`.
    """
    base = _Base(queryset, MEMBERS)
    branches = [_total(base, {})]
    for place, facet in enumerate(facets):
        branches += _branches(place, facet, base, {})
    try:
        rows = _fetch(base, branches)
    except EmptyResultSet:
        return []
    rows.sort(key=lambda row: (row[0], _reading_order(row[3])))
    return [(place, value, label, keys) for place, value, label, _order, keys in rows]


def without_each(queryset: QuerySet, conditions: Mapping[str, Q]) -> dict[str, int]:
    """Return, for each condition, how many entries there are without it; one query for all."""
    base = _Base(queryset)
    met = {name: base.add("m", _boolean(q)) for name, q in conditions.items()}
    branches = [
        (_select(base, place, "''", _where(met[key] for key in met if key != name)), ())
        for place, name in enumerate(met)
    ]
    try:
        rows = _fetch(base, branches)
    except EmptyResultSet:
        return {}
    return {list(met)[row[0]]: row[-1] for row in rows}


def _branches(place: int, facet: Facet, base: _Base, met: Mapping[str, str]) -> list:
    others = _where(name for key, name in met.items() if key != facet.name)
    column, links = facet.column(), facet.links(base.queryset.model)
    if links is not None:
        return [_linked(base, place, links, others)]
    if column is not None:
        name = base.add("v", Cast(column, TextField()))
        return [
            (_select(base, place, name, others, source=f"WHERE {name} > '' GROUP BY {name}"), ())
        ]
    return [
        (_select(base, place, "%s", _where([base.add("f", _boolean(q)), others])), (value,))
        for value, q in facet.flags().items()
    ]


def _total(base: _Base, met: Mapping[str, str]) -> tuple[str, Params]:
    return _select(base, TOTAL, "''", _where(met.values())), ()


def _linked(base: _Base, place: int, links: QuerySet, met: str) -> tuple[str, Params]:
    sql, params = _compile(links, base.queryset.db)
    source = f"JOIN ({sql}) AS link (pk, value, label, place) USING (pk) GROUP BY link.value"
    columns = ("link.value", met, "min(link.label)", "min(link.place)")
    return _select(base, place, *columns, source), params


def _select(
    base: _Base,
    place: int,
    value: str,
    met: str,
    label: str = "''",
    order: str = "''",
    source: str = "",
) -> str:
    # only names made here stand in the text; everything typed goes as parameters
    return (
        f"SELECT {place}, {value}::text, {label}::text, {order}::text, "  # noqa: S608
        f"{base.found} FILTER (WHERE {met}) FROM base {source}"
    )


def _boolean(condition: Q) -> Case:
    # a bare Q that is never true cannot be selected as a column
    return Case(
        When(condition, then=Value(True)), default=Value(False), output_field=BooleanField()
    )


def _where(names: Iterable[str], *more: str) -> str:
    return " AND ".join([*names, *more]) or "true"


def _compile(queryset: QuerySet, using: str) -> tuple[str, Params]:
    sql, params = queryset.query.get_compiler(using).as_sql()
    return sql, tuple(params)


def _fetch(base: _Base, branches: Sequence[tuple[str, Params]]) -> list[tuple]:
    head, head_params = base.sql()
    body = " UNION ALL ".join(sql for sql, params in branches)
    params = [*head_params, *(each for sql, values in branches for each in values)]
    with connections[base.queryset.db].cursor() as cursor:
        cursor.execute(f"WITH {head} {body}", params)
        return cursor.fetchall()


def _gather(facets: Sequence[Facet], rows: Iterable[tuple]) -> Counts:
    found: dict[int, list] = defaultdict(list)
    for place, value, label, order, number in rows:
        found[place].append((_reading_order(order), Counted(value, label or value, number)))
    counted = {
        facet.name: [each for order, each in sorted(found[place], key=lambda pair: pair[0])]
        for place, facet in enumerate(facets)
    }
    return Counts(found[TOTAL][0][1].count, counted)


def _reading_order(text: str | None) -> tuple[int, str]:
    text = text or ""
    return (int(text), "") if text.isdecimal() else (0, fold(text))
