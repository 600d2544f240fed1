"""Pieces of statements, made by hand where the ORM would take longer than the database."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

quote = connection.ops.quote_name


@dataclass(frozen=True)
class Sql:
    """A piece of a statement with its values."""

    text: str
    params: tuple[Any, ...] = ()


def keys_of(things: QuerySet, condition: str, *params: Any) -> Sql | None:
    """Return the question for keys of things under a condition; None where nothing can be found.

    The condition names the `{column}` of the key and its type `{key}`.
    """
    key = things.model._meta.pk
    column = f"{quote(things.model._meta.db_table)}.{quote(key.column)}"
    own = condition.format(column=column, key=key.rel_db_type(connection))
    found = things.extra(where=[own], params=params)  # noqa: S610  # names of our own
    try:
        return Sql(*found.order_by().values("pk").query.sql_with_params())
    except EmptyResultSet:
        return None
