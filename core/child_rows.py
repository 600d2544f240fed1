"""Rows of a page from several tables, by one question.

Asked table by table they cost a page with many kinds of rows more than all its other work.
"""

import json
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Model
from modelcluster.utils import sort_by_fields
from psycopg import sql


def load(page: Any, names: Iterable[str]) -> None:
    """Have `page.stages.all()` and the like ask nothing more; for a page that is only shown.

    Rows that are in memory already, of a preview, stay as they are.
    """
    known = vars(page).setdefault("_cluster_related_objects", {})
    missing = tuple(name for name in names if name not in known)
    if not page.pk or not missing:
        return
    found: dict[str, list[Model]] = {name: [] for name in missing}
    with connection.cursor() as cursor:
        cursor.execute(_question(page._meta.model, missing), [page.pk] * len(missing))
        for name, told in cursor.fetchall():
            found[name].append(_row(page, name, json.loads(told, parse_float=Decimal)))
    for name, rows in found.items():
        sort_by_fields(rows, [*_relation(type(page), name).related_model._meta.ordering, "pk"])
        known[name] = rows


@cache
def _question(model: type[Model], names: tuple[str, ...]) -> str:
    """Return the SQL: the name of each table of rows and the row as JSON."""
    each = sql.SQL("SELECT {name}, to_jsonb(rows)::text FROM {table} rows WHERE rows.{parent} = %s")
    parts = []
    for name in names:
        relation = _relation(model, name)
        table = sql.Identifier(relation.related_model._meta.db_table)
        parent = sql.Identifier(relation.field.column)
        parts.append(each.format(name=sql.Literal(name), table=table, parent=parent))
    return sql.SQL(" UNION ALL ").join(parts).as_string()


def _relation(model: type[Model], name: str) -> Any:
    return model._meta.get_field(name)


def _row(page: Any, name: str, told: dict[str, Any]) -> Model:
    relation = _relation(type(page), name)
    fields = relation.related_model._meta.concrete_fields
    values = [field.to_python(told[field.column]) for field in fields]
    row: Model = relation.related_model.from_db(
        connection.alias, [field.attname for field in fields], values
    )
    setattr(row, relation.field.name, page)
    return row
