"""The way back: what the import has changed gets its earlier versions, what it made goes."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from exchange.models import ImportRow, ImportRun, RowKind, State
from exchange.targets import ImportTarget
from exchange.targets.base import Saved

from .progress import Progress
from .reading import target_of

BATCH = 500


def undo(run: ImportRun, user: Any) -> None:
    """Undo in one transaction; a record that was changed since stays, and the run says so."""
    target = target_of(run)
    rows = list(run.rows.written().order_by("-number"))
    with transaction.atomic(), Progress(run, len(rows)) as progress:
        for row in rows:
            row.undone, row.remark = _undo(target, row, user)
            progress.step()
        ImportRow.objects.bulk_update(rows, ["undone", "remark"], batch_size=BATCH)
        run.state, run.remark, run.done = State.UNDONE, "", run.total
        run.undone_at, run.undone_by = timezone.now(), user
        run.save()


def _undo(target: ImportTarget, row: ImportRow, user: Any) -> tuple[bool, str]:
    stored = target.model._default_manager.filter(pk=row.object_id)
    record = stored.select_for_update().first()
    if record is None:
        return False, _("It was deleted since.")
    if record.latest_revision_id != row.after:
        return False, _("It was changed since, and is left as it is.")
    if reason := target.why_not(record, user):
        return False, reason
    saved = Saved(row.object_id, row.before, row.live_before, row.after)
    try:
        with transaction.atomic():
            return _bring_back(target, row, saved, user)
    except ValidationError as error:
        return False, " ".join(error.messages)[:255]


def _bring_back(target: ImportTarget, row: ImportRow, saved: Saved, user: Any) -> tuple[bool, str]:
    if row.kind != RowKind.NEW:
        target.restore(row.object_id, saved, user)
        return True, ""
    if target.remove(row.object_id, user):
        return True, ""
    return True, _("Others refer to it: it was only taken off the site.")
