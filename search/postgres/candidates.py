"""Which of the best rows anybody may read: asked of the things themselves."""

from collections.abc import Collection, Sequence
from functools import lru_cache

from django.db import connection
from django.db.models import QuerySet
from wagtail.search.models import IndexEntry

from ..engine import Reach
from ..kinds import Scope, by_things
from .sql import Sql, array, keys_of

# times as many things are asked whether anybody may read them: more where too many are of others
LOOKED_AT = (2, 20, 500)

ASKED = f"""
    asked AS MATERIALIZED (
        SELECT *, score / greatest((SELECT max(score) FROM best), 1e-9) + start AS rank FROM (
            SELECT best.*, object_id, {{title}} AS title, {{start}} AS start
            FROM best JOIN {IndexEntry._meta.db_table} USING (id)
            OFFSET 0  -- counted once, not wherever it is named
        ) AS begun {{first}}
    )
"""  # noqa: S608  # names of our own
FIRST = "ORDER BY rank DESC, id DESC LIMIT {number}"
SEEN = """
    seen AS MATERIALIZED (
        SELECT *, row_number() OVER (ORDER BY rank DESC, id DESC) AS place FROM ({rows}) AS every
        ORDER BY place LIMIT {most}
    )
"""
VISIBLE = """SELECT * FROM asked WHERE kind = ANY(%s::int[]) AND object_id::{key} IN ({things})"""
# an array is looked up in the index; a join would read all things there are
KEYS = "{column} = ANY(ARRAY(SELECT object_id::{key} FROM asked WHERE kind = ANY(%s::int[])))"


def readable(
    scopes: Sequence[Scope], types: Collection[int], reach: Reach, times: int, start: Sql
) -> Sql:
    """Return the expression `seen`: rows of `best` that anybody may read, with their `start`.

    With their titles where they are few.

    `types` are the content types that stand in `best`: planning a question for things of every
    kind takes longer than answering it.
    """
    found = [
        part
        for things, own in by_things(scopes)
        if not own.isdisjoint(types) and (part := _visible(things, own))
    ]
    rows = " UNION ALL ".join(part.text for part in found) or "SELECT * FROM asked WHERE false"
    few = reach.most < reach.titles
    first = FIRST.format(number=times * reach.most) if few else ""
    asked = ASKED.format(start=start.text, first=first, title="title_text" if few else "''")
    text = f"{asked}, {SEEN.format(rows=rows, most=reach.most)}"
    return Sql(text, (*start.params, *(value for part in found for value in part.params)))


@lru_cache(maxsize=64)  # the scopes of a centre are the same till its content changes
def _visible(things: QuerySet, types: frozenset[int]) -> Sql | None:
    """Return the rows of some types whose things anybody may read, asked of the things."""
    own = array(types)
    found = keys_of(things, KEYS, own)
    if found is None:
        return None
    cast = things.model._meta.pk.rel_db_type(connection)
    return Sql(VISIBLE.format(key=cast, things=found.text), (own, *found.params))
