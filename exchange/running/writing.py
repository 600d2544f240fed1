"""The second step: all rows in one transaction, exactly as the preview has shown them."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exchange.models import ImportRow, ImportRun, RowKind, State
from exchange.models.row import WRITTEN
from exchange.parsing import TableError
from exchange.planning import Planned, Planner

from .checking import check
from .planning import plans, row_of
from .progress import Progress
from .reading import target_of

BATCH = 500
KEPT = ["object_id", "before", "live_before", "after"]


class StaleError(Exception):
    """The register or the file is no longer what the preview has shown."""


class RefusedError(Exception):
    """Some records were refused as they were saved."""

    def __init__(self, rows: list[ImportRow]) -> None:
        super().__init__(len(rows))
        self.rows = rows


def write(run: ImportRun, user: Any) -> None:
    """Save all rows, or none: then the preview is made anew and says why."""
    try:
        with transaction.atomic():
            _write(run, user)
    except (StaleError, TableError):
        check(run, user, _("The register was changed meanwhile: look at the rows once more."))
    except RefusedError as refused:
        _tell(run, refused.rows)


def _write(run: ImportRun, user: Any) -> None:
    shown = {row.number: row for row in run.rows.all()}
    written, refused = [], []
    with Progress(run, len(shown)) as progress:
        for planner, planned in plans(run, user):
            progress.step()
            row = shown.pop(planned.number, None)
            if row is None or row.shown != row_of(run, planned).shown:
                raise StaleError
            if planned.kind in WRITTEN:
                faulty = _save(run, user, planner, planned, row)
                (refused if faulty else written).append(row)
    if shown:
        raise StaleError
    if refused:
        raise RefusedError(refused)
    ImportRow.objects.bulk_update(written, KEPT, batch_size=BATCH)
    run.state, run.remark, run.done = State.DONE, "", run.total
    run.finished_at, run.finished_by = timezone.now(), user
    run.save()


def _save(run: ImportRun, user: Any, planner: Planner, planned: Planned, row: ImportRow) -> bool:
    """Save a record and note its versions; True if it was refused."""
    try:
        saved = target_of(run).save(planned.record, user, publish=run.publish)
    except ValidationError as error:
        for name, message in _messages(error):
            planner.refuse(planned, name, message)
        row.kind = RowKind.FAULTY
        row.errors = row_of(run, planned).errors
        return True
    row.object_id, row.after = saved.pk, saved.after
    row.before, row.live_before = saved.before, saved.live_before
    return False


def _messages(error: ValidationError) -> Iterator[tuple[str, str]]:
    by_field = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    return ((name, message) for name, messages in by_field.items() for message in messages)


def _tell(run: ImportRun, rows: list[ImportRow]) -> None:
    """Nothing was written: the rows that were refused stand in the preview with the reasons."""
    ImportRow.objects.bulk_update(rows, ["kind", "errors"], batch_size=BATCH)
    run.counts = {kind: run.rows.filter(kind=kind).count() for kind in RowKind.values}
    run.state, run.done = State.CHECKED, 0
    run.remark = ngettext(
        "Nothing was written: %(count)d record was refused as it was saved.",
        "Nothing was written: %(count)d records were refused as they were saved.",
        len(rows),
    ) % {"count": len(rows)}
    run.save()
