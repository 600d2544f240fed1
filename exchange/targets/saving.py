"""What Wagtail's actions do several times for one save is done once: a file has many records."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain
from typing import Any

from django.db import connection, transaction
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import Page, ReferenceIndex, Revision, TranslatableMixin
from wagtail.signal_handlers import disable_reference_index_auto_update

ROWS = "_cluster_related_objects"  # where modelcluster holds rows in memory


@contextmanager
def one_save() -> Iterator[Any]:
    """Save a record and all that goes with it, or nothing; yields what notes the record.

    Blocks inside need no savepoints of their own. What the record refers to is noted at the end,
    not with each of its rows.
    """
    saved: list[Any] = []
    with transaction.atomic():
        with _no_savepoints(), disable_reference_index_auto_update():
            yield saved.append
        for record in saved:
            if ReferenceIndex.is_indexed(type(record)):
                ReferenceIndex.create_or_update_for_object(record)


@contextmanager
def _no_savepoints() -> Iterator[None]:
    connection.features.uses_savepoints = False
    try:
        yield
    finally:
        connection.features.uses_savepoints = True


def validate(record: Any) -> None:
    """Do `full_clean` without a query for each relation: what a row names was found just now."""
    relations = {each.name for each in record._meta.fields if each.is_relation}
    record.full_clean(exclude=relations, validate_unique=False, validate_constraints=False)
    record.validate_unique()
    record.validate_constraints()


def keep_rows(record: Any) -> None:
    """Have a new record remember its rows when it is saved first: they are read several times.

    modelcluster lets go of rows that are saved, and asks for each kind of them again. They get the
    language of the record: Wagtail would read the record anew for each of them.
    """
    rows = dict(vars(record).get(ROWS, {}))
    for row in chain.from_iterable(rows.values()):
        if isinstance(row, TranslatableMixin) and row.locale_id is None:
            row.locale_id = record.locale_id

    def save(*args: Any, **kwargs: Any) -> None:
        del record.save
        record.save(*args, **kwargs)
        vars(record)[ROWS] = {name: rows.get(name, []) for name in _kinds_of_rows(record)}

    record.save = save


def _kinds_of_rows(record: Any) -> list[str]:
    children = [each.get_accessor_name() for each in get_all_child_relations(record)]
    return [*children, *(each.name for each in get_all_child_m2m_relations(record))]


def publish(revision: Revision, record: Any, user: Any, *, is_new: bool) -> None:
    """Publish the version just made of a record, which is here: it need not be read back.

    Of a new record nothing older is looked for, and its rows are not saved a second time.
    """
    revision.as_object = lambda: record
    revision.is_latest_revision = lambda: True
    how: dict[str, Any] = {"clean": False} if isinstance(record, Page) else {}  # it was checked
    if is_new:
        revision.get_previous = _nothing_before
        record._current_workflow_states = []  # as Wagtail's prefetch_workflow_states does
        how["update_fields"] = _own_fields(record)
    record.save = partial(type(record).save, record, **how)
    try:
        revision.publish(user=user, skip_permission_checks=True)
    finally:
        del record.save


def _own_fields(record: Any) -> list[str]:
    """Return the columns that publishing may change: all but what the place in a tree gives."""
    given = {"slug"} if isinstance(record, Page) else set()
    return [
        f.name for f in record._meta.concrete_fields if not f.primary_key and f.name not in given
    ]


def _nothing_before() -> Revision:
    raise Revision.DoesNotExist
