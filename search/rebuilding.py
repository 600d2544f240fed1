"""The whole index made anew, and the nightly look whether anything is missing in it.

Rows are replaced one by one: readers find throughout. What is saved meanwhile is indexed once more.
The cluster is filled from the rows afterwards: `cluster.care`.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import structlog
from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast
from django.utils import timezone
from modelsearch.index import get_indexed_models
from modelsearch.utils import get_content_type_pk
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from core.models import OutboxEntry

from . import knowing
from .models import IndexState
from .outbox_handlers import update_index

log = structlog.get_logger(__name__)

LAYOUT = 2  # grows when the same texts give other rows: portals rebuild by themselves
CHUNK = 200

Told = Callable[[str, int], None]


def is_current() -> bool:
    """Say whether the rows were made the way they are made now."""
    return IndexState.objects.filter(layout=LAYOUT).exists()


def rebuild(tell: Told = lambda model, number: None) -> int:
    """Write all rows anew and count all words; `tell(model, rows so far)` hears of each chunk."""
    began, index, total = timezone.now(), _index(), 0
    for model in get_indexed_models():
        for chunk in _chunks(model.get_indexed_objects().order_by("pk")):
            index.write(model, chunk)
            total += len(chunk)
            tell(str(model._meta.verbose_name_plural), total)
    _finish(index)
    for entry in OutboxEntry.objects.filter(created__gte=began).order_by("version"):
        update_index(entry)
    IndexState.objects.update_or_create(pk=1, defaults={"layout": LAYOUT})
    log.info("search_index_rebuilt", rows=total)
    return total


def repair() -> int:
    """Index what has no row, remove rows of what is gone, count all words; return the missing."""
    index, added = _index(), 0
    for model in get_indexed_models():
        for chunk in _chunks(_missing(model)):
            index.write(model, chunk)
            added += len(chunk)
    _finish(index)
    if added:
        log.warning("search_index_repaired", added=added)
    return added


def _index() -> Any:
    return get_search_backend().get_index_for_model(None)


def _finish(index: Any) -> None:
    index.delete_stale_entries()
    for centre, language in knowing.spoken():
        knowing.recount(centre, language)


def _missing(model: Any) -> Any:
    rows = IndexEntry.objects.filter(
        content_type=get_content_type_pk(model), object_id=OuterRef("index_key")
    )
    things = model.get_indexed_objects().annotate(index_key=Cast("pk", CharField()))
    return things.filter(~Exists(rows)).order_by("pk")


def _chunks(things: Any) -> Iterator[list[Any]]:
    found = things.iterator(chunk_size=CHUNK)
    while chunk := list(islice(found, CHUNK)):
        yield chunk
