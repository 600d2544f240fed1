"""The index of the cluster made anew: readers find throughout, changes made meanwhile are kept.

A new index is filled beside the old one and takes its place in one step. From its first moment on
changes are written to both; the copy has the lowest version of all and never overwrites them.
"""

import itertools
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Any

import structlog
from django.db import connection
from django.utils import timezone
from wagtail.search.models import IndexEntry

from ..models import ClusterState
from ..processes import ahead, processes
from . import indices, names
from .client import ClusterError
from .documents import part_of, read
from .making import Part, make
from .writing import TOO_MANY, Write, write

CHUNK = 500
WRITERS = 2
PAUSES = (1, 5, 20, 60)  # seconds, where the cluster has too much to do
LOWEST = 0  # a version that every change is newer than
LOCK = 0x5EA7C4  # of the database: one rebuild or comparison at a time

log = structlog.get_logger(__name__)

Told = Callable[[int, int], None]


class BusyError(Exception):
    """Another process is making the index already."""


def rebuild(tell: Told = lambda done, total: None) -> int:
    """Make the index anew and return how many documents it has; `tell(done, of all)` hears of it.

    `BusyError` where another process does, `ClusterError` where the cluster does not take it;
    what was begun is left to the next one.
    """
    with alone():
        indices.remove_unfinished()
        name, average = indices.create()
        total = _copy(average, tell)
        indices.put_into_service(name)
        ClusterState.tell(built_at=timezone.now(), copied=0, to_copy=0)
    log.info("search_cluster_rebuilt", documents=total)
    return total


@contextmanager
def alone() -> Iterator[None]:
    """Hold the lock for what only one process may do; `BusyError` where one does."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            raise BusyError
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def _copy(average: float, tell: Told) -> int:
    """Fill the index; the next documents are made while the cluster takes some.

    It takes one request by one thread, so more than one has to be under way.
    """
    all_rows, done = IndexEntry.objects.count(), 0
    write_next = partial(_write_patiently, names.next_alias())
    with processes(all_rows) as executor, ThreadPoolExecutor(WRITERS) as writer:
        made = ahead(executor, make, (part_of(rows, average) for rows in _chunks()))
        for written, refused in ahead(writer, write_next, itertools.starmap(_writes, made)):
            for key, reason in refused.items():
                log.error("search_document_refused", document=key, reason=reason)
            done += len(written)
            tell(done, all_rows)
            ClusterState.tell(copied=done, to_copy=max(all_rows, done))
    return done


def _write_patiently(alias: str, writes: Sequence[Write]) -> dict[str, str]:
    """Write as `write` does, a few times where the cluster cannot keep up."""
    for pause in PAUSES:
        try:
            return write(alias, writes)
        except ClusterError as error:
            if error.status != TOO_MANY:
                raise
            log.warning("search_cluster_cannot_keep_up", reason=error.reason, pause=pause)
            time.sleep(pause)
    return write(alias, writes)


def _writes(part: Part, documents: Iterable[str]) -> list[Write]:
    pairs = zip(part.rows, documents, strict=True)
    return [Write(row.content_type, row.key, LOWEST, made) for row, made in pairs]


def _chunks() -> Iterator[list[Any]]:
    """Yield the rows as they are at the moment: a cursor would show those of the beginning."""
    last = 0
    while rows := list(read(IndexEntry.objects.filter(pk__gt=last).order_by("pk"))[:CHUNK]):
        yield rows
        last = rows[-1].pk
