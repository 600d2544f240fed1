"""The second step: status, number, address and day of the check go into the ticked programmes."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.actions.edit_page import EditPageAction

from core.refusals import RefusalError
from exchange.running.progress import Progress
from programmes.models import ProgrammePage, Reconciliation, ReconciliationRow
from programmes.models.reconciliation import RowState, Step
from programmes.reconciliation.table import NAVIGATOR

BATCH = 500


class _RefusedError(Exception):
    """A programme cannot be changed now."""


def write(run: Reconciliation, user: Any) -> None:
    """Save the chosen rows in one transaction; what is refused stays as it was and says why."""
    rows = list(run.rows.writable().filter(state=RowState.CHOSEN))
    with transaction.atomic(), Progress(run, len(rows)) as progress:
        for row in rows:
            row.state, row.remark = _write(run, row, user)
            progress.step()
        ReconciliationRow.objects.bulk_update(
            rows, ["state", "remark", "revision"], batch_size=BATCH
        )
        run.state, run.remark, run.failed_at = Step.READY, "", ""
        run.total = run.done = len(rows)
        run.save()


def _write(run: Reconciliation, row: ReconciliationRow, user: Any) -> tuple[str, str]:
    try:
        with transaction.atomic():
            page = ProgrammePage.objects.select_for_update(of=("self",)).get(pk=row.page_id or 0)
            _demand(row, page, user)
            _save(page, _values(run, row), user)
    except _RefusedError as refused:
        return RowState.REFUSED, str(refused)
    except ValidationError as error:
        reasons = error.reasons if isinstance(error, RefusalError) else error.messages
        return RowState.REFUSED, " ".join(reasons)[:500]
    row.revision = ProgrammePage.objects.values_list("latest_revision", flat=True).get(pk=page.pk)
    return RowState.WRITTEN, ""


def _demand(row: ReconciliationRow, page: ProgrammePage, user: Any) -> None:
    """Raise where the person may not, or should look once more."""
    if not page.permissions_for_user(user).can_edit():
        raise _RefusedError(_("You may not change this programme."))
    if page.latest_revision_id != row.revision:
        raise _RefusedError(_("It was changed since: compare anew."))
    if page.scheduled_revision:
        raise _RefusedError(_("A version of it waits for its day: change it in its form."))
    if reason := NAVIGATOR.why_not(page, user):
        raise _RefusedError(reason)


def _values(run: Reconciliation, row: ReconciliationRow) -> dict[str, Any]:
    status = run.status or row.proposed
    return {**row.given, "navigator_status": status, "navigator_checked_on": run.checked_on}


def _save(page: ProgrammePage, values: dict[str, Any], user: Any) -> None:
    """Save what readers see as published, and the draft above it as a draft."""
    draft = page.latest_revision if page.has_unpublished_changes or not page.live else None
    if page.live:
        _edit(page, values, user, publish=True)
    if draft:
        _edit(draft.as_object(), values, user, publish=False)
    elif not page.live:
        _edit(page, values, user, publish=False)


def _edit(page: Any, values: dict[str, Any], user: Any, *, publish: bool) -> None:
    if all(getattr(page, name) == value for name, value in values.items()):
        return
    for name, value in values.items():
        setattr(page, name, value)
    action = EditPageAction(page, user=user, publish=publish, clean=True)
    action.execute(skip_permission_checks=True)
