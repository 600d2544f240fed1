"""One change of a round at a time."""

from django.utils.translation import gettext as _
from wagtail.models import TaskState, WorkflowState

from practices_bank.models import ReviewRound


class ClosedError(Exception):
    """It is too late: the words say why."""


def locked(pk: int) -> ReviewRound:
    """Return an open round that nobody else changes till the end of the transaction.

    The workflow is held as well: its author may take the practice back at the same moment.
    """
    found = ReviewRound.objects.select_for_update(of=("self",)).get(pk=pk)
    state = TaskState.objects.get(pk=found.task_state_id)
    workflow = WorkflowState.objects.select_for_update(of=("self",)).get(pk=state.workflow_state_id)
    found.task_state = TaskState.objects.select_related("task").get(pk=state.pk)
    found.task_state.workflow_state = workflow
    is_current = workflow.current_task_state_id == state.pk
    if not (found.is_open and is_current and workflow.status == WorkflowState.STATUS_IN_PROGRESS):
        raise ClosedError(_("This practice is not under review any more."))
    return found
