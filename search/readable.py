"""Which rows of the index anybody may read, asked of the things themselves."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from wagtail.search.models import IndexEntry

from . import counting
from .kinds import Scope


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
    for scope in scopes:
        for content_type in scope.types & keys.keys():
            own = scope.things.filter(pk__in=keys[content_type]).order_by()
            seen |= {(content_type, str(pk)) for pk in own.values_list("pk", flat=True)}
    return seen
