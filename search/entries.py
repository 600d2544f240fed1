"""From rows of the index to what is shown of them, whichever engine has found them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db import connection
from wagtail.search.models import IndexEntry

from .engine import Answer, Entry, Found
from .excerpts import marked, piece
from .kinds import Scope, names_of

# every search asks them: making these by the ORM costs more than answering them
TITLES = f"SELECT id, title_text FROM {IndexEntry._meta.db_table} WHERE id = ANY(%s)"  # noqa: S608
TEXTS = f"""
    SELECT id, content_type_id, object_id, title_text, body_text
    FROM {IndexEntry._meta.db_table} WHERE id = ANY(%s)
"""  # noqa: S608  # a name of our own


def entries(keys: Sequence[int], names: Mapping[int, str], terms: Sequence[str]) -> list[Entry]:
    """Return the rows of these keys in their order; `names` are kinds by content type."""
    if not keys:  # as while somebody is typing: even a query of nothing takes a while to make
        return []
    found = {key: row for key, *row in _asked(TEXTS, keys)}
    told = (found[key] for key in keys if key in found)
    return [
        Entry(names[kind], thing, marked(title, terms), *piece(text, terms))
        for kind, thing, title, text in told
    ]


def titles(found: Sequence[Found], terms: Sequence[str]) -> list[Entry]:
    """Return the titles of what was found, in its order: all that is shown while one is typing."""
    told = {each.row: each.title for each in found if each.title}
    if unknown := [each.row for each in found if not each.title]:
        told |= dict(_asked(TITLES, unknown))
    return [
        Entry(each.kind, each.key, marked(told[each.row], terms), "")
        for each in found
        if each.row in told
    ]


def _asked(question: str, keys: Sequence[int]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question, [list(keys)])
        return cursor.fetchall()


def part_of(
    answer: Answer, scopes: Sequence[Scope], kind: str, part: slice, terms: Sequence[str]
) -> Answer:
    """Return an answer of all kinds as one of a kind ("" = all), with the entries of a page."""
    names = names_of(scopes)
    chosen = [each for each in answer.found if not kind or each.kind == kind]
    shown = entries([each.row for each in chosen[part]], names, terms)
    counts = dict(Counter(each.kind for each in answer.found))
    return replace(answer, entries=shown, counts=counts, found=chosen)
