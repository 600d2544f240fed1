"""The whole index made anew; `comparing` finds and mends what is missing or stale in it.

Rows are replaced one by one: readers find throughout. What is saved meanwhile is indexed once more.
Postings are made when all rows are there: sooner than with each of them, and half as large.
The cluster is filled from the rows afterwards: `cluster.care`.
"""

from collections.abc import Iterator
from typing import Any

import structlog
from django.utils import timezone
from modelsearch.index import get_indexed_models
from wagtail.search.backends import get_search_backend

from core.models import OutboxEntry

from .census import Census
from .comparing import Told, chunks, take_gone
from .models import IndexState
from .outbox_handlers import update_index
from .postgres import postings
from .postgres.texts import Part, make_and_count
from .processes import ahead, processes

log = structlog.get_logger(__name__)

LAYOUT = 4  # grows when the same texts give other rows: portals rebuild by themselves


def is_current() -> bool:
    """Say whether the rows were made the way they are made now."""
    return IndexState.objects.filter(layout=LAYOUT).exists()


def rebuild(tell: Told = lambda model, number: None) -> int:
    """Write all rows anew and count all words; `tell(model, rows so far)` hears of each chunk.

    The desk hears as well: `IndexState.done` of `to_do`.
    """
    began, total = timezone.now(), 0
    index = get_search_backend().get_index_for_model(None)
    models = get_indexed_models()
    to_do = sum(each.get_indexed_objects().count() for each in models)
    IndexState.tell(done=0, to_do=to_do)
    census = Census()
    with processes(to_do) as executor:
        try:
            for model in models:
                parts = _parts(index, model, census)
                for (texts, _readers), (made, counted) in ahead(executor, make_and_count, parts):
                    with postings.later():
                        index.store(texts, made)
                    census.join(counted)
                    total += len(texts)
                    tell(str(model._meta.verbose_name_plural), total)
                    IndexState.tell(done=total)
        finally:  # what was written before a failure is found as well
            postings.make()
    take_gone(index)
    census.keep()
    for entry in OutboxEntry.objects.filter(created__gte=began).order_by("version"):
        update_index(entry)
    IndexState.tell(layout=LAYOUT, built_at=timezone.now(), done=0, to_do=0)
    log.info("search_index_rebuilt", rows=total)
    return total


def _parts(index: Any, model: Any, census: Census) -> Iterator[Part]:
    for chunk in chunks(model.get_indexed_objects().order_by("pk")):
        texts = index.read(model, chunk)
        yield texts, census.readers_of(texts[0].content_type, [each.key for each in texts])
