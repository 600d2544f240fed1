"""The step of the workflow where experts judge."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState, WorkflowState


class ExpertReviewTask(Task):
    """A practice waits here for its experts; nobody passes it by Wagtail's buttons."""

    class Meta:
        verbose_name = _("expert review of practices")
        verbose_name_plural = _("expert reviews of practices")

    def start(self, workflow_state: WorkflowState, user: Any = None) -> TaskState:
        """Open a round; pass over what experts of the centre do not judge."""
        from practices_bank.review import rounds

        state = super().start(workflow_state, user=user)
        if not rounds.begin(state):
            state.status = TaskState.STATUS_SKIPPED
            state.finished_at = timezone.now()
            state.save(update_fields=["status", "finished_at"])
        return state

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        """Keep the text as it is while experts read it."""
        return not user.is_superuser

    @classmethod
    def get_description(cls) -> Any:
        """Say what happens at the step."""
        return _("Experts of the centre mark the practice; the average decides")
