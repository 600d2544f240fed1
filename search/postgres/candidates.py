"""Which rows of the index are worth comparing: the rare words decide, or all words at once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from wagtail.search.models import IndexEntry

from ..kinds import Scope
from ..understanding import Group, Understanding
from . import vectors

ENOUGH = 500  # rows that are compared: of frequent words no more are; measured, more adds nothing
LOOKED_AT = 5 * ENOUGH  # rows whose things are asked whether anybody may read them
EVERY = 100 * LOOKED_AT  # where those of others are so many that own ones may stand behind them

Params = tuple[Any, ...]
TABLE = IndexEntry._meta.db_table

# the vector of the text has the title, too; the index of PostgreSQL is on that column
HAVING = f"""SELECT id, content_type_id AS kind, object_id, title_text, title_norm AS length,
    body AS vector FROM {TABLE} WHERE {{where}} LIMIT {{most}}"""  # noqa: S608  # names of our own
VISIBLE = """SELECT * FROM asked WHERE kind = ANY(%s) AND object_id::{key} IN ({things})"""
# an array is looked up in the index; a join would read all things there are
KEYS = "{column} = ANY(ARRAY(SELECT object_id::{key} FROM asked WHERE kind = ANY(%s)))"
quote = connection.ops.quote_name


@dataclass(frozen=True)
class Sql:
    """A piece of a statement with its values."""

    text: str
    params: Params = ()


def looked_at(
    wanted: Understanding, groups: Sequence[Group], scopes: Sequence[Scope], most: int = LOOKED_AT
) -> Sql:
    """Return the common table expression `asked`: `most` rows of all centres that have the words.

    Titles with all words come first, then texts with all of them where each is in too many.
    """
    parts = _parts(wanted, groups, _demanded(wanted, scopes), most)
    # they are read in their order and no further than to the limit
    rows = " UNION ALL ".join(f"({part.text})" for part in parts)
    text = f"asked AS MATERIALIZED (SELECT * FROM ({rows}) AS parts LIMIT {most})"  # noqa: S608
    return Sql(text, tuple(value for part in parts for value in part.params))


def numbers_of(asked_rows: Sql) -> Mapping[int, int]:
    """Return how many rows of each content type there are in `asked`."""
    sql = f"WITH {asked_rows.text} SELECT kind, count(*) FROM asked GROUP BY kind"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, asked_rows.params)
        return dict(cursor.fetchall())


def readable(asked_rows: Sql, scopes: Sequence[Scope], types: Collection[int]) -> Sql:
    """Add the expression `seen`: those of the rows that anybody may read.

    `types` are the content types that stand in `asked`: planning a question for things of every
    kind takes longer than answering it.
    """
    found = [
        part
        for things, own in by_things(scopes)
        if not own.isdisjoint(types) and (part := _visible(things, own))
    ]
    seen = " UNION ALL ".join(part.text for part in found) or "SELECT * FROM asked WHERE false"
    text = f"{asked_rows.text}, seen AS (SELECT * FROM ({seen}) AS every LIMIT {ENOUGH})"  # noqa: S608
    return Sql(text, (*asked_rows.params, *(value for part in found for value in part.params)))


def _parts(
    wanted: Understanding,
    groups: Sequence[Group],
    demanded: Sequence[tuple[str, Any]],
    most: int,
) -> list[Sql]:
    every = vectors.all_of(groups)
    parts = [_having("title", every, demanded, most)]
    others = [*demanded, ("NOT title @@ %s::tsquery", every)]
    if len(groups) > 1 and _number(groups, wanted.frequencies) > ENOUGH:
        parts.append(_having("body", every, others, most))
        others.append(("NOT body @@ %s::tsquery", every))
    return [*parts, _having("body", asked(groups, wanted.frequencies), others, most)]


def asked(groups: Sequence[Group], frequencies: Mapping[str, int]) -> str:
    """Return the question for texts with the rare words, and for those with all words.

    Words so frequent that more than `ENOUGH` texts have them find nothing alone beside rarer ones.
    """
    few = rare(groups, frequencies, ENOUGH)
    any_rare = vectors.any_of(_narrowed(few, frequencies))
    whole = len(few) == len(set(groups))
    return any_rare if whole else f"{any_rare} | ({vectors.all_of(groups)})"


def _narrowed(groups: Sequence[Group], frequencies: Mapping[str, int]) -> list[Group]:
    """Leave out what stands loosely for words, once more than `ENOUGH` texts would be found."""
    loose = {group: _loose(group, frequencies) for group in groups}
    left = ENOUGH - sum(_number([group], frequencies) for group in groups)
    found = []
    for group in sorted(groups, key=loose.__getitem__):
        left -= loose[group]
        strict = tuple(choice for choice in group.choices if not choice.is_loose)
        found.append(replace(group, choices=strict or group.choices) if left < 0 else group)
    return found


def _loose(group: Group, frequencies: Mapping[str, int]) -> int:
    """Return how many texts more a word finds by what stands loosely for it, at most."""
    choices = (choice for choice in group.choices if choice.is_loose)
    return sum(frequencies.get(term, 0) for each in choices for word in each.words for term in word)


def rare(groups: Sequence[Group], frequencies: Mapping[str, int], enough: int) -> list[Group]:
    """Return the words that find things alone: not those of more than `enough` beside rarer."""
    numbers = {group: _number([group], frequencies) for group in groups}
    found: list[Group] = []
    total = 0
    for group in sorted(numbers, key=numbers.__getitem__):
        if found and total + numbers[group] > enough:
            break
        found.append(group)
        total += numbers[group]
    return found


def _number(groups: Sequence[Group], frequencies: Mapping[str, int]) -> int:
    """Return in how many texts the words are: the rarest of them, in its most frequent form."""
    found = ([frequencies.get(term, 0) for term in group.terms] for group in groups)
    return min(max(numbers, default=0) for numbers in found)


def _demanded(wanted: Understanding, scopes: Sequence[Scope]) -> list[tuple[str, Any]]:
    """Return what every row has to fulfil: its kind, words in quotes, no word left out."""
    types = set().union(*(scope.kind.content_types() for scope in scopes))
    phrases = [("body @@ %s::tsquery", vectors.of_phrase(each)) for each in wanted.phrases]
    denied = vectors.none_of(wanted.excluded)
    without = [("NOT body @@ %s::tsquery", denied)] if denied else []
    return [("content_type_id = ANY(%s)", sorted(types)), *phrases, *without]


def _having(column: str, question: str, demanded: Sequence[tuple[str, Any]], most: int) -> Sql:
    conditions = [(f"{column} @@ %s::tsquery", question), *demanded]
    where = " AND ".join(text for text, _value in conditions)
    return Sql(HAVING.format(where=where, most=most), tuple(value for _text, value in conditions))


@lru_cache(maxsize=64)  # the scopes of a centre are the same till its content changes
def _visible(things: QuerySet, types: frozenset[int]) -> Sql | None:
    """Return the rows of some types whose things anybody may read, asked of the things."""
    key = things.model._meta.pk
    column = f"{quote(things.model._meta.db_table)}.{quote(key.column)}"
    cast = key.rel_db_type(connection)
    own = KEYS.format(column=column, key=cast)
    found = things.extra(where=[own], params=[sorted(types)])  # noqa: S610  # names of our own
    try:
        sql, params = found.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return None
    return Sql(VISIBLE.format(key=cast, things=sql), (sorted(types), *params))


def by_things(scopes: Sequence[Scope]) -> list[tuple[QuerySet, frozenset[int]]]:
    """Return each queryset once with the content types that are asked of it."""
    things = {id(scope.things): scope.things for scope in scopes}
    types: dict[int, set[int]] = {number: set() for number in things}
    for scope in scopes:
        types[id(scope.things)] |= scope.kind.content_types()
    return [(things[number], frozenset(own)) for number, own in types.items()]
