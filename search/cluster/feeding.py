"""What has changed in Wagtail's index goes to the cluster: in bulk, in order, as often as needed.

The outbox notes a change in the transaction that writes the row; publishing never waits for the
cluster. While the cluster is away the changes wait, each thing once, and count no attempts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from wagtail.search.models import IndexEntry

from ..models import DueEntry
from . import indices
from .documents import document, key_of, read
from .writing import NOT_FOUND, RefusedError, Write, write

BATCH = 500

Key = tuple[int, str]  # content type and key of a thing


def note(model: type[Model], object_id: str, version: int) -> None:
    """Remember that a thing has changed or is gone."""
    content_type = ContentType.objects.get_for_model(model)
    DueEntry.objects.note([(content_type.pk, object_id, version)])


def feed() -> int:
    """Write all that is due; return how much. `ClusterError` where the cluster takes nothing."""
    total = 0
    while taken := _feed_batch():
        total += taken
    return total


def rows_of(keys: Iterable[Key]) -> dict[Key, Any]:
    """Return the rows of the index with what documents are made of."""
    by_type: dict[int, list[str]] = defaultdict(list)
    for content_type, object_id in keys:
        by_type[content_type].append(object_id)
    found: dict[Key, Any] = {}
    for content_type, ids in by_type.items():
        rows = IndexEntry.objects.filter(content_type=content_type, object_id__in=ids)
        found |= {(content_type, row.object_id): row for row in read(rows)}
    return found


def _feed_batch() -> int:
    """Write the oldest changes; no lock is held, so that nobody waits for the cluster with us."""
    due = list(DueEntry.objects.ready()[:BATCH])
    if not due:
        return 0
    rows = rows_of((each.content_type_id, each.object_id) for each in due)
    try:
        wrong = _write(due, rows)
    except RefusedError as error:
        if error.status != NOT_FOUND:
            raise
        wrong = _write(due, rows)  # a rebuild has ended meanwhile: its alias is gone
    _settle(due, wrong)
    return len(due)


def _write(due: Sequence[DueEntry], rows: dict[Key, Any]) -> dict[str, str]:
    """Write to readers' index and to one that is being made; return what was refused, and why."""
    wrong: dict[str, str] = {}
    # asked after the rows were read: an index made later than this is filled from rows like these
    for alias, average in indices.targets():
        wrong |= write(alias, _writes(due, rows, average))
    return wrong


def _writes(due: Sequence[DueEntry], rows: dict[Key, Any], average: float) -> Iterator[Write]:
    for each in due:
        row = rows.get((each.content_type_id, each.object_id))
        made = document(row, average) if row else None
        yield Write(each.content_type_id, each.object_id, each.version, made)


@transaction.atomic
def _settle(due: Sequence[DueEntry], wrong: dict[str, str]) -> None:
    """Forget what was written, unless it has changed again; try refused documents later."""
    now = DueEntry.objects.select_for_update().order_by("pk").in_bulk([each.pk for each in due])
    same = [each for each in due if each.pk in now and now[each.pk].notes == each.notes]
    failed: list[DueEntry] = []
    for each in same:
        if reason := wrong.get(key_of(each.content_type_id, each.object_id)):
            each.failed(reason)
            failed.append(each)
    DueEntry.objects.bulk_update(failed, ["attempts", "next_try", "last_error"])
    written = {each.pk for each in same} - {each.pk for each in failed}
    DueEntry.objects.filter(pk__in=written).delete()
