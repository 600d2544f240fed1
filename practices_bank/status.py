"""Where a practice stands: from its live state, its workflow and the mark of the archive."""

from typing import TYPE_CHECKING

from wagtail.models import WorkflowState

from practices_bank.choices import Outcome, Status
from practices_bank.models.review import ReviewRound

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
    if state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        refused = ReviewRound.objects.filter(task_state=state.current_task_state_id).refused()
        return Status.REFUSED if refused.exists() else Status.RETURNED
    return _judged(state)


def _judged(state: WorkflowState) -> Status:
    """Return how far the experts have come with what was submitted."""
    rounds = ReviewRound.objects.filter(task_state__workflow_state=state)
    outcomes = set(rounds.values_list("outcome", flat=True))
    if "" in outcomes:
        return Status.REVIEW
    return Status.RECOMMENDED if Outcome.RECOMMENDED in outcomes else Status.SUBMITTED
