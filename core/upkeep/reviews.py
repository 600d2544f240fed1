"""What waits for a person's review, asked in one query where nothing does.

Wagtail asks every step of the installation, so that the desk of one centre would cost more with
every other centre.
"""

from collections.abc import MutableMapping
from typing import Any

from django.db.models import Q
from wagtail.admin.views.home import WorkflowObjectsToModeratePanel
from wagtail.models import TaskState


def something_waits(user: Any) -> bool:
    """Tell whether a review waits for one of the person's groups; a superuser reviews all."""
    states = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS, task__active=True)
    if not user.is_superuser:
        groups = user.groups.values("pk")
        # steps of other kinds say themselves whose they are
        his = Q(task__groupapprovaltask__groups__in=groups) | Q(task__groupapprovaltask=None)
        states = states.filter(his)
    return states.exists()


class ReviewsPanel(WorkflowObjectsToModeratePanel):
    """Wagtail's own panel, asked only when there is something in it."""

    def get_context_data(self, parent_context: MutableMapping[str, Any]) -> dict[str, Any]:
        if something_waits(parent_context["request"].user):
            return super().get_context_data(parent_context)
        return {"states": [], "request": parent_context["request"]}
