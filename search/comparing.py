"""Rows of the index compared with the things themselves, text by text; what differs is mended."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any

import structlog
from django.db.models import CharField
from django.db.models.functions import Cast
from django.utils import timezone
from modelsearch.index import get_indexed_models
from modelsearch.utils import get_content_type_pk
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from . import knowing
from .models import EntryMeaning, IndexState
from .postgres import postings
from .postgres.index import TEXTS, Indexer

CHUNK = 200
Told = Callable[[str, int], None]

log = structlog.get_logger(__name__)


@dataclass
class Report:
    """What a comparison has found and mended, in rows of the index."""

    compared: int = 0
    added: int = 0
    mended: int = 0
    removed: int = 0

    @property
    def has_found(self) -> bool:
        """Whether anything was wrong."""
        return bool(self.added or self.mended or self.removed)


@dataclass(frozen=True)
class Differing:
    """Things of one model that have no row, and those whose row says something else."""

    missing: Sequence[Any]
    stale: Sequence[Any]


def compare() -> Report:
    """Compare everything, mend what differs, count all words; the report is kept for the desk.

    Texts are compared, not what is made of them: `rebuilding.LAYOUT` says how that is done.
    """
    index, report = get_search_backend().get_index_for_model(None), Report()
    if IndexState.current().to_do:  # of a rebuild that was killed: its rows have no postings
        postings.make()
        IndexState.tell(done=0, to_do=0)
    for model in get_indexed_models():
        for chunk in chunks(model.get_indexed_objects().order_by("pk")):
            found = differing(model, chunk)
            report.compared += len(chunk)
            report.added += len(found.missing)
            report.mended += len(found.stale)
            if wrong := [*found.missing, *found.stale]:
                index.write(model, wrong)
        report.removed += _take_out(model)
    report.removed += take_gone(index)
    knowing.recount_all()
    IndexState.tell(report=asdict(report) | {"at": timezone.now().isoformat()})
    (log.warning if report.has_found else log.info)("search_index_compared", **asdict(report))
    return report


def take_gone(index: Any) -> int:
    """Remove rows of what is gone, and what is kept with them; return how many rows."""
    before = IndexEntry.objects.count()
    index.delete_stale_entries()
    postings.take_gone()
    EntryMeaning.objects.gone().delete()
    return max(before - IndexEntry.objects.count(), 0)


def _take_out(model: Any) -> int:
    """Remove the rows of things that are there and no longer for the index."""
    kept = model.get_indexed_objects().annotate(key=Cast("pk", CharField())).values("key")
    rows = IndexEntry.objects.filter(content_type=get_content_type_pk(model))
    return rows.exclude(object_id__in=kept).delete()[0]


def differing(model: Any, things: Sequence[Any]) -> Differing:
    """Return which of the things of a model the index has not as they are now."""
    keys = [str(each.pk) for each in things]
    rows = IndexEntry.objects.filter(content_type=get_content_type_pk(model), object_id__in=keys)
    kept = {key: texts for key, *texts in rows.values_list("object_id", *TEXTS)}
    missing = [each for each in things if str(each.pk) not in kept]
    backend = get_search_backend()
    stale = [
        each
        for each in things
        if (texts := kept.get(str(each.pk))) and texts != _texts(Indexer(each, backend))
    ]
    return Differing(missing, stale)


def chunks(things: Any) -> Iterator[list[Any]]:
    """Yield the things of a queryset some at a time."""
    found = things.iterator(chunk_size=CHUNK)
    while chunk := list(islice(found, CHUNK)):
        yield chunk


def _texts(thing: Indexer) -> list[str]:
    return [getattr(thing, name) for name in TEXTS]
