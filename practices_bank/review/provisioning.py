"""Every centre sends its practices to experts first, then to the editor."""

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext, override
from wagtail.models import Page, Site, Workflow, WorkflowPage, WorkflowTask

from core.centres import pages_of
from practices_bank.models import ExpertReviewTask, PracticesPage, ReviewScale
from practices_bank.review import scales


@transaction.atomic
def ensure_review(site: Site) -> None:
    """Give the bank of a centre its workflow once; what an administrator changes stays so.

    Banks in languages that come later follow the first one.
    """
    banks = list(PracticesPage.objects.filter(pk__in=pages_of(site).values("pk")))
    if not banks:
        return
    assigned = {
        row.page_id: row.workflow
        for row in WorkflowPage.objects.filter(page__in=banks).select_related("workflow")
    }
    workflow = _ours(list(assigned.values()))
    if workflow is None and not ReviewScale.objects.for_site(site).exists():
        scales.begin(site)
        workflow = None if assigned else _create(site.root_page)
    if workflow is None:
        return
    for bank in banks:
        if bank.pk not in assigned:
            WorkflowPage.objects.create(page=bank.page_ptr, workflow=workflow)


def _ours(workflows: list[Workflow]) -> Workflow | None:
    with_experts = ExpertReviewTask.objects.values("workflow_tasks__workflow")
    keys = [each.pk for each in workflows]
    return Workflow.objects.filter(pk__in=keys).filter(pk__in=with_experts).first()


def _create(front: Page) -> Workflow | None:
    """Return the centre's own way with the experts before it; None where it has none."""
    usual = front.get_workflow()
    if usual is None:
        return None
    with override(settings.LANGUAGE_CODE):
        task = ExpertReviewTask.objects.create(name=gettext("Expert review"))
        workflow = Workflow.objects.create(name=gettext("Experts' and editor's review"))
    for place, step in enumerate([task, *usual.tasks]):
        WorkflowTask.objects.create(workflow=workflow, task_id=step.pk, sort_order=place)
    return workflow
