"""Rows of a page from several tables, by one question.

Asked table by table they were a fifth of the work of a page that shows many kinds of them.
"""

import json
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any

from django.db import connection
from django.db.models import Model
from psycopg import sql


def load(page: Any, names: Iterable[str]) -> None:
    """Have `page.stages.all()` and the like ask nothing more; for a page that is only shown.

    Rows that are in memory already, of a preview, stay as they are.
    """
    in_memory = getattr(page, "_cluster_related_objects", {})
    missing = tuple(name for name in names if name not in in_memory)
    if not page.pk or not missing:
        return
    model: type[Model] = page._meta.model
    found: dict[str, list[Model]] = {name: [] for name in missing}
    with connection.cursor() as cursor:
        cursor.execute(_question(model, missing), [page.pk] * len(missing))
        for name, told in cursor.fetchall():
            found[name].append(_row(model, name, json.loads(told, parse_float=Decimal)))
    for name, rows in found.items():
        rows.sort(key=attrgetter("pk"))  # of rows in the same place the older one comes first
        getattr(page, name).set(rows)


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


def _row(model: type[Model], name: str, told: dict[str, Any]) -> Model:
    kind = _relation(model, name).related_model
    fields = kind._meta.concrete_fields
    values = [field.to_python(told[field.column]) for field in fields]
    row: Model = kind.from_db(connection.alias, [field.attname for field in fields], values)
    return row
