"""The index compared with the database, row by row: what is missing, changed or gone is mended."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any, NamedTuple

import structlog
from django.utils import timezone
from wagtail.search.models import IndexEntry

from ..models import ClusterState, DueEntry
from . import indices, names
from .client import cluster
from .copying import LOWEST, alone
from .documents import document, with_digest
from .feeding import feed, rows_of
from .writing import Write, write

CHUNK = 500
PAGE = 5000

log = structlog.get_logger(__name__)


class Kept(NamedTuple):
    """A document as the index has it."""

    digest: str
    version: int


@dataclass
class Report:
    """What a comparison has found and mended."""

    compared: int = 0
    added: int = 0
    mended: int = 0
    removed: int = 0
    refused: int = 0

    @property
    def has_found(self) -> bool:
        """Whether anything was wrong."""
        return bool(self.added or self.mended or self.removed or self.refused)


def compare() -> Report:
    """Write what is due, compare everything, mend what differs; the report is kept for the desk.

    What the cluster refused again and again gets a new chance. Errors are those of `rebuild`.
    """
    with alone():
        indices.remove_unfinished()
        DueEntry.objects.set_apart().update(attempts=0, next_try=None)
        feed()
        cluster().ask("POST", f"/{names.alias()}/_refresh")
        report = Report()
        for content_type in _types():
            _compare_type(content_type, report)
        ClusterState.tell(report=asdict(report) | {"at": timezone.now().isoformat()})
    (log.warning if report.has_found else log.info)("search_cluster_compared", **asdict(report))
    return report


def _types() -> list[int]:
    """Return the content types that the database or the index has rows of."""
    body = {"size": 0, "aggs": {"types": {"terms": {"field": "type", "size": 10_000}}}}
    answer = cluster().ask("POST", f"/{names.alias()}/_search", body)
    found = {bucket["key"] for bucket in answer["aggregations"]["types"]["buckets"]}
    own = IndexEntry.objects.order_by().values_list("content_type", flat=True).distinct()
    return sorted(found.union(own))


def _compare_type(content_type: int, report: Report) -> None:
    kept = dict(_kept(content_type))
    rows = with_digest(IndexEntry.objects.filter(content_type=content_type))
    pairs = rows.order_by().values_list("object_id", "digest").iterator(chunk_size=PAGE)
    differing: dict[str, int] = {}
    for object_id, digest in pairs:
        report.compared += 1
        found = kept.pop(object_id, None)
        if found is None:
            report.added += 1
            differing[object_id] = LOWEST
        elif found.digest != digest:
            report.mended += 1
            differing[object_id] = found.version
    report.removed += len(kept)
    differing |= {object_id: each.version for object_id, each in kept.items()}
    _mend(content_type, differing, report)


def _kept(content_type: int) -> Iterator[tuple[str, Kept]]:
    """Yield what the index has of a type."""
    body: dict[str, Any] = {
        "size": PAGE,
        "query": {"term": {"type": content_type}},
        "sort": ["key"],
        "version": True,
        "_source": False,
        "stored_fields": "_none_",
        "docvalue_fields": ["digest"],
    }
    while hits := cluster().ask("POST", f"/{names.alias()}/_search", body)["hits"]["hits"]:
        for hit in hits:
            yield hit["sort"][0], Kept(hit["fields"]["digest"][0], hit["_version"])
        body["search_after"] = hits[-1]["sort"]


def _mend(content_type: int, versions: dict[str, int], report: Report) -> None:
    """Write the rows as they are now, or remove them, without stepping over newer writes."""
    ids = iter(versions)
    while chunk := list(islice(ids, CHUNK)):
        rows = rows_of((content_type, object_id) for object_id in chunk)
        for alias, average in indices.targets():
            writes = (
                Write(
                    content_type,
                    object_id,
                    versions[object_id],
                    document(row, average)
                    if (row := rows.get((content_type, object_id)))
                    else None,
                )
                for object_id in chunk
            )
            refused = write(alias, writes)
            report.refused += len(refused)
            for key, reason in refused.items():
                log.error("search_document_refused", document=key, reason=reason)
