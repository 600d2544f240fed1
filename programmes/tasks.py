"""The steps of reconciliations and the printed sheets as jobs."""

from collections.abc import Callable
from typing import Any

import structlog
from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from procrastinate import RetryStrategy

from core.background import task
from programmes.models import Reconciliation
from programmes.models.reconciliation import Step
from programmes.reconciliation.steps.comparing import compare
from programmes.reconciliation.steps.writing import write
from programmes.sheet import making

STEPS: dict[str, Callable[[Reconciliation, Any], None]] = {
    Step.COMPARING: compare,
    Step.WRITING: write,
}
RETRY = RetryStrategy(max_attempts=3, exponential_wait=10)

log = structlog.get_logger(__name__)


@task(
    title=gettext_lazy("Reconciliation with the Navigator"),
    name="programmes.reconcile",
    queue="slow",
    retry=RETRY,
)
def run_step(run_id: int, step: str, user_id: int) -> None:
    """Do the step that a reconciliation waits for; what failed is said on its page."""
    run = Reconciliation.objects.select_related("site").filter(pk=run_id).first()
    user = get_user_model()._default_manager.filter(pk=user_id, is_active=True).first()
    if run is None or user is None or step not in (run.state, run.failed_at):
        return
    try:
        STEPS[step](run, user)
    except Exception as error:
        log.warning("reconciliation_failed", run=run_id, step=step, error=type(error).__name__)
        Reconciliation.objects.filter(pk=run_id).update(
            state=Step.FAILED,
            failed_at=step,
            remark=_("The work was interrupted by an error; nothing was changed."),
        )
        raise


def begin(run: Reconciliation, step: Step, user: Any) -> None:
    """Queue a step; it waits for imports of the same centre."""
    run.state, run.failed_at, run.remark, run.done = step, "", "", 0
    run.save()
    lock = f"exchange.{run.site_id}"
    run_step.configure(lock=lock).defer(run_id=run.pk, step=str(step), user_id=user.pk)


@task(title=gettext_lazy("Printed sheet of a programme"), name="programmes.sheet", queue="slow")
def make_sheet(page_id: int) -> None:
    """Make the PDF anew where the programme says something else than its sheet."""
    making.make(page_id)
