"""The way of a text from its author to publication: «Проверка редактором» of each centre."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.translation import gettext, override
from wagtail.models import (
    GroupApprovalTask,
    Page,
    Site,
    TaskState,
    Workflow,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)

from core.centres import roots_of
from users.models import Role

REVIEWERS = (Role.EDITOR, Role.ADMINISTRATOR)


@transaction.atomic
def ensure_workflow(site: Site) -> Workflow:
    """Give the centre its workflow where it has none; an edited one stays as it is.

    Call it after `ensure_roles`. Translated roots made later get the same workflow.
    """
    roots = list(roots_of(site))
    taken = WorkflowPage.objects.filter(page__in=roots).select_related("workflow")
    assigned = {row.page_id: row.workflow for row in taken}
    workflow = assigned.get(site.root_page_id) or next(iter(assigned.values()), None)
    workflow = workflow or _create(site)
    for root in roots:
        if root.pk not in assigned:
            WorkflowPage.objects.create(page=root, workflow=workflow)
    return workflow


def returned(page: Page) -> TaskState | None:
    """Return how a page was sent back to its author: by whom and with which remark."""
    state = page.current_workflow_state
    if state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return None
    return state.current_task_state


def _create(site: Site) -> Workflow:
    with override(settings.LANGUAGE_CODE):
        name = gettext("Editor's review")
    workflow = Workflow.objects.create(name=name)
    task = GroupApprovalTask.objects.create(name=name)
    reviewers = {"centre_role__site": site, "centre_role__role__in": REVIEWERS}
    task.groups.set(Group.objects.filter(**reviewers))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow
