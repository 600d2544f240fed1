"""How the words of a centre's texts are known: each save adds its own, a recount sets all right.

Only what anybody may read counts: a word of a draft is never offered to a reader.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from itertools import islice
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Max, Model
from django.utils import translation
from wagtail.search.models import IndexEntry

from core.models import CentreSettings

from .counting import Counted, Text, count
from .forgetting import forget, leave
from .kinds import Scope, scopes_of
from .models import KnownTerm, KnownTexts, KnownWord
from .processes import HERE, ahead, processes
from .readable import readable_rows, words_of

CHUNK = 500

ADD = """
    INSERT INTO {table} (site_id, language, {column}, documents)
    SELECT %s, %s, added, number FROM unnest(%s::text[], %s::int[]) AS rows(added, number)
    ON CONFLICT (site_id, language, {column}) DO {otherwise}
"""
NOTHING = "NOTHING"
MORE = "UPDATE SET documents = {table}.documents + EXCLUDED.documents"
EXACTLY = "UPDATE SET documents = EXCLUDED.documents WHERE {table}.documents <> EXCLUDED.documents"


def learn(entries: Sequence[IndexEntry], before: Mapping[str, set[str]]) -> None:
    """Add the words of rows that were written; `before` are the former words by key.

    Words that have left a text, or are in one that nobody may read, are forgotten where no other
    text has them.
    """
    if not entries:
        return
    for centre, language in spoken():
        with translation.override(language):
            scopes = scopes_of(centre)
            visible = readable_rows(entries, scopes)
        fresh, seen = Counted(), Counted()
        left: set[str] = set()
        for each in visible:
            now, former = words_of(each), before.get(each.object_id, set())
            fresh.add(now - former)
            seen.add(now & former)
            left |= former - now
        leave(centre.site_id, language, left)
        shown = {each.object_id for each in visible}
        for each in (each for each in entries if each.object_id not in shown):
            left |= words_of(each) | before.get(each.object_id, set())
        _store(centre.site_id, language, seen, NOTHING)
        _store(centre.site_id, language, fresh, MORE)
        _lengthen(centre.site_id, language, [e for e in visible if e.object_id not in before])
        with translation.override(language):
            forget(centre, language, left, scopes)


def recount(centre: CentreSettings, language: str, executor: Executor = HERE) -> None:
    """Count all texts of a centre in a language anew, forget what is no more there."""
    before, counted = newest(), Counted()
    with translation.override(language):
        for _texts, part in ahead(executor, count, _readable(scopes_of(centre))):
            counted.join(part)
    keep(centre, language, counted, before)


def recount_all(site_id: int | None = None) -> None:
    """Count the texts of all centres anew, or of one."""
    with processes(IndexEntry.objects.count()) as executor:
        for centre, language in spoken():
            if site_id in (None, centre.site_id):
                recount(centre, language, executor)


def keep(
    centre: CentreSettings, language: str, counted: Counted, before: Mapping[type[Model], int]
) -> None:
    """Keep what was counted in all texts, and what was learnt meanwhile: it is newer."""
    own = {"site": centre.site, "language": language}
    with transaction.atomic():
        _store(centre.site_id, language, counted, EXACTLY)
        for model, column, numbers in _tables(counted):
            rows = model._default_manager.filter(**own, pk__lte=before[model])
            gone = set(rows.values_list(column, flat=True)).difference(numbers)
            rows.filter(**{f"{column}__in": gone}).delete()
        average = {"documents": counted.texts, "length": counted.length / (counted.texts or 1)}
        KnownTexts.objects.update_or_create(**own, defaults=average)


def spoken() -> Iterator[tuple[CentreSettings, str]]:
    """Yield every centre with each of its languages."""
    for centre in CentreSettings.objects.select_related("site__root_page"):
        for language in (settings.LANGUAGE_CODE, *centre.other_languages):
            yield centre, language


def _readable(scopes: Sequence[Scope]) -> Iterator[list[Text]]:
    for scope in scopes:
        keys = scope.things.order_by().values_list("pk", flat=True)
        for chunk in _chunks(keys.iterator(chunk_size=CHUNK)):
            rows = IndexEntry.objects.filter(content_type__in=scope.types, object_id__in=chunk)
            yield list(rows.values_list("title_text", "body_text", "title_norm"))


def _chunks(keys: Iterator[Any]) -> Iterator[list[str]]:
    while chunk := [str(key) for key in islice(keys, CHUNK)]:
        yield chunk


def _store(site_id: int, language: str, counted: Counted, otherwise: str) -> None:
    for model, column, numbers in _tables(counted):
        if not numbers:
            continue
        table = model._meta.db_table
        sql = ADD.format(table=table, column=column, otherwise=otherwise.format(table=table))
        # in one order everywhere, or two workers wait for each other
        names = sorted(numbers)
        with connection.cursor() as cursor:
            cursor.execute(sql, [site_id, language, names, [numbers[name] for name in names]])


def _tables(counted: Counted) -> list[tuple[type[Model], str, Counter[str]]]:
    """Return what is kept where: the model, its column, the numbers."""
    return [(KnownWord, "word", counted.words), (KnownTerm, "term", counted.terms)]


def _lengthen(site_id: int, language: str, entries: Sequence[IndexEntry]) -> None:
    """Add new texts to the average."""
    if not entries:
        return
    more, length = len(entries), sum(each.title_norm for each in entries)
    texts, _new = KnownTexts.objects.get_or_create(
        site_id=site_id, language=language, defaults={"documents": 0, "length": 0}
    )
    now = F("documents") + more
    average = (F("documents") * F("length") + length) / now
    KnownTexts.objects.filter(pk=texts.pk).update(documents=now, length=average)


def newest() -> dict[type[Model], int]:
    """Return the last word and term that are known now."""
    return {
        model: model._default_manager.aggregate(newest=Max("pk"))["newest"] or 0
        for model in (KnownWord, KnownTerm)
    }
