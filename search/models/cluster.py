"""What is still to be told to the cluster, and how the cluster is."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Self

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from django.db.models import Q
from django.utils import timezone

MOST_ATTEMPTS = 6
FIRST_PAUSE = timedelta(seconds=30)
GROWTH = 4  # 30 s, 2 min, 8 min, 32 min, 2 h
LONGEST_ERROR = 500

NOTE = """
    INSERT INTO {table} (content_type_id, object_id, version, notes, attempts, last_error)
    SELECT kind, key, version, 1, 0, '' FROM unnest(%s::int[], %s::text[], %s::bigint[])
        AS changes(kind, key, version)
    ON CONFLICT (content_type_id, object_id) DO UPDATE SET attempts = 0, next_try = NULL,
        notes = {table}.notes + 1, version = greatest({table}.version, EXCLUDED.version)
"""

Change = tuple[int, str, int]  # content type, key, version


class DueQuerySet(models.QuerySet):
    """Changes of documents."""

    def ready(self) -> Self:
        """Return what nothing keeps from being written, oldest changes first."""
        waits = Q(next_try=None) | Q(next_try__lte=timezone.now())
        return self.filter(waits, attempts__lt=MOST_ATTEMPTS).order_by("version", "pk")

    def set_apart(self) -> Self:
        """Return what the cluster has refused again and again."""
        return self.filter(attempts__gte=MOST_ATTEMPTS)

    def note(self, changes: Iterable[Change]) -> None:
        """Remember that things have changed, each once; the newest version counts."""
        # in one order everywhere, or two workers wait for each other
        columns = [list(column) for column in zip(*sorted(changes), strict=True)]
        if columns:
            with connection.cursor() as cursor:
                cursor.execute(NOTE.format(table=self.model._meta.db_table), columns)


class DueEntry(models.Model):
    """A row of the index that the cluster has not got yet as it is now, or has not let go.

    `version` is that of the outbox row: what is written with a lower one never wins. `notes` grows
    with every change: what has changed while it was being written stays due.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=64)
    version = models.BigIntegerField()
    notes = models.PositiveIntegerField(default=1)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_try = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=LONGEST_ERROR, blank=True)

    objects = DueQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [models.UniqueConstraint("content_type", "object_id", name="search_due_once")]
        indexes = [models.Index("version", name="search_due_order")]

    def __str__(self) -> str:
        return f"{self.content_type_id} {self.object_id}"

    def failed(self, reason: str) -> None:
        """Count an attempt and wait longer before the next one."""
        self.attempts += 1
        self.next_try = timezone.now() + FIRST_PAUSE * GROWTH ** (self.attempts - 1)
        self.last_error = reason[:LONGEST_ERROR]


class ClusterState(models.Model):
    """How the cluster is, one row for the portal: what the desk shows.

    `away_since`: since when it takes no writes or does not answer; `report`: what the last
    comparison has found; `copied` of `to_copy`: how far a rebuild is, none at work where 0.
    """

    away_since = models.DateTimeField(null=True, blank=True)
    away_reason = models.CharField(max_length=LONGEST_ERROR, blank=True)
    report: Any = models.JSONField(default=dict, blank=True)
    built_at = models.DateTimeField(null=True, blank=True)
    copied = models.PositiveIntegerField(default=0)
    to_copy = models.PositiveIntegerField(default=0)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return str(self.away_since or "")

    @classmethod
    def current(cls) -> "ClusterState":
        """Return the row."""
        return cls.objects.get_or_create(pk=1)[0]

    @classmethod
    def tell(cls, **values: Any) -> None:
        """Change the row."""
        cls.objects.update_or_create(pk=1, defaults=values)
