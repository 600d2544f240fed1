"""What was submitted beside what the public sees, field by field."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.panels import get_edit_handler
from wagtail.models import Page, Revision, TaskState, WorkflowState


def live_version(thing: Any) -> Any:
    """Return what the public sees; a blank thing where it sees nothing."""
    return type(thing)._default_manager.get(pk=thing.pk) if thing.live else type(thing)()


def returned_version(state: WorkflowState) -> Revision | None:
    """Return the version that was sent back last, where this is not the first attempt."""
    tasks = state.task_states.filter(status=TaskState.STATUS_REJECTED, revision__isnull=False)
    task = tasks.exclude(pk=state.current_task_state_id).order_by("-finished_at").first()
    return task.revision if task else None


def differences(before: Any, after: Any, request: HttpRequest) -> list[Any]:
    """Return Wagtail's comparisons of those fields and rows of children that differ."""
    handler = after.get_edit_handler() if isinstance(after, Page) else get_edit_handler(type(after))
    bound = handler.get_bound_panel(instance=after, request=request, form=None)
    found = [compare(before, after) for compare in bound.get_comparison()]
    return [each for each in found if each.has_changed()]
