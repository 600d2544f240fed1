"""Pieces of statements, made by hand where the ORM would take longer than the database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

quote = connection.ops.quote_name
ASKED: Final = object()  # in the place of keys, in statements that are made once
ONE_OF_ASKED = "{column} = ANY(%s::text[]::{key}[])"  # the ORM spells hundreds of keys one by one


@dataclass(frozen=True)
class Sql:
    """A piece of a statement with its values."""

    text: str
    params: tuple[Any, ...] = ()


def array(numbers: Iterable[int]) -> str:
    """Return an array of numbers as PostgreSQL writes it: the driver looks at each for longer."""
    return f"{{{','.join(map(str, sorted(numbers)))}}}"


def keys_of(
    things: QuerySet, condition: str, *params: Any, columns: Sequence[str] = ("pk",)
) -> Sql | None:
    """Return the question for keys of things under a condition; None where nothing can be found.

    The condition names the `{column}` of the key and its type `{key}`. Other `columns` in its place
    are those of the ORM.
    """
    key = things.model._meta.pk
    column = f"{quote(things.model._meta.db_table)}.{quote(key.column)}"
    own = condition.format(column=column, key=key.rel_db_type(connection))
    found = things.extra(where=[own], params=params)  # noqa: S610  # names of our own
    try:
        return Sql(*found.order_by().values_list(*columns).query.sql_with_params())
    except EmptyResultSet:
        return None


def rows_of(question: Sql | None, keys: Sequence[str]) -> list[tuple[Any, ...]]:
    """Answer a question that was made for `ASKED` keys."""
    if question is None:
        return []
    with connection.cursor() as cursor:
        params: list[Any] = [keys if each is ASKED else each for each in question.params]
        cursor.execute(question.text, params)
        return cursor.fetchall()
