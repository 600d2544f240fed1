"""Which rows of the index anybody may read, asked of the things themselves."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from django.db.models import QuerySet
from wagtail.search.models import IndexEntry

from . import counting
from .kinds import Scope, by_things
from .postgres.sql import ASKED, ONE_OF_ASKED, Sql, keys_of, rows_of


def words_of(entry: IndexEntry) -> set[str]:
    """Return the different words of a row of the index."""
    return counting.words_of(entry.title_text, entry.body_text)


def readable_rows(entries: Sequence[IndexEntry], scopes: Sequence[Scope]) -> list[IndexEntry]:
    """Return the rows that anybody may read within the scopes, in their order."""
    keys: dict[int, list[str]] = defaultdict(list)
    for each in entries:
        keys[each.content_type_id].append(each.object_id)
    seen = readable_keys(keys, scopes)
    return [each for each in entries if (each.content_type_id, each.object_id) in seen]


def readable_keys(
    keys: Mapping[int, Sequence[str]], scopes: Sequence[Scope]
) -> set[tuple[int, str]]:
    """Return those of the keys, by content type, whose things anybody may read."""
    seen: set[tuple[int, str]] = set()
    for things, types in by_things(scopes):
        asked = [
            (content_type, key) for content_type in types for key in keys.get(content_type, ())
        ]
        if asked:
            rows = rows_of(_among(things), [key for _type, key in asked])
            own = {str(pk) for (pk,) in rows}
            seen.update(pair for pair in asked if pair[1] in own)
    return seen


@lru_cache(maxsize=64)  # the scopes of a centre are the same till its content changes
def _among(things: QuerySet) -> Sql | None:
    return keys_of(things, ONE_OF_ASKED, ASKED)
