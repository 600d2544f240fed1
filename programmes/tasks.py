"""The steps of reconciliations and the printed sheets as jobs."""

from typing import Any

from django.utils.translation import gettext_lazy
from procrastinate import RetryStrategy

from core.background import task
from exchange.running import steps as running
from programmes.models import Reconciliation
from programmes.models.reconciliation import Step
from programmes.reconciliation.steps.comparing import compare
from programmes.reconciliation.steps.writing import write
from programmes.sheet import making

STEPS: dict[str, running.Step] = {
    Step.COMPARING: compare,
    Step.WRITING: write,
}
RETRY = RetryStrategy(max_attempts=3, exponential_wait=10)


@task(
    title=gettext_lazy("Reconciliation with the Navigator"),
    name="programmes.reconcile",
    queue="slow",
    retry=RETRY,
)
def run_step(run_id: int, step: str, user_id: int) -> None:
    """Do the step that a reconciliation waits for; what failed is said on its page."""
    running.perform(Reconciliation, STEPS, run_id=run_id, step=step, user_id=user_id)


def begin(run: Reconciliation, step: Step, user: Any) -> None:
    """Queue a step; it waits for imports of the same centre."""
    running.queue(run_step, run, step, user)


@task(title=gettext_lazy("Printed sheet of a programme"), name="programmes.sheet", queue="slow")
def make_sheet(page_id: int) -> None:
    """Make the PDF anew where the programme says something else than its sheet."""
    making.make(page_id)
