"""The steps of reconciliations and the printed sheets as jobs."""

from typing import Any

from django.utils.translation import gettext_lazy
from procrastinate import RetryStrategy
from wagtail.models import Site

from core.background import LATER, once_waiting, task
from core.centres import pages_of
from exchange.running import steps as running
from programmes.models import ProgrammePage, Reconciliation
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


@task(
    title=gettext_lazy("Printed sheet of a programme"),
    name="programmes.sheet",
    queue="slow",
    priority=LATER,
)
def make_sheet(page_id: int) -> None:
    """Make the PDF anew where the programme says something else than its sheet."""
    making.make(page_id)


@task(
    title=gettext_lazy("Printed sheets of programmes"),
    name="programmes.sheets",
    queue="slow",
    priority=LATER,
)
def make_sheets(site_id: int | None) -> None:
    """Queue the sheets of a centre, of all centres for None; those that say the same stay."""
    for site in Site.objects.filter(pk=site_id) if site_id else Site.objects.all():
        live = pages_of(site).live().values("pk")
        for pk in ProgrammePage.objects.filter(pk__in=live).values_list("pk", flat=True):
            sheet_later(pk)


def sheet_later(page_id: int) -> None:
    """Queue one sheet: after all that waits, so that an import of thousands holds nothing up."""
    once_waiting(make_sheet, str(page_id), page_id=page_id)


def sheets_later(site_id: int | None) -> None:
    """Queue the sheets of a centre."""
    once_waiting(make_sheets, str(site_id or ""), site_id=site_id)
