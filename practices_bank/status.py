"""Where a practice stands: from its live state, its workflow and the mark of the archive."""

from typing import TYPE_CHECKING

from wagtail.models import WorkflowState

from practices_bank.choices import Status

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def status_of(page: "PracticePage") -> Status:
    """Return the status of one practice; for many at once ask `with_status`."""
    if page.is_archived:
        return Status.ARCHIVE
    if page.live:
        return Status.PUBLISHED
    state = page.current_workflow_state
    if state is None:
        return Status.DRAFT
    waits = state.status == WorkflowState.STATUS_NEEDS_CHANGES
    return Status.RETURNED if waits else Status.SUBMITTED
