"""How the steps are begun: a handful at once, more by the worker."""

from typing import Any

from programmes.models import Reconciliation
from programmes.models.reconciliation import Step
from programmes.tasks import STEPS, begin

SMALL = 32 * 1024  # bytes; some 300 rows
FEW = 5  # programmes saved while the person waits


def begin_compare(run: Reconciliation, user: Any) -> None:
    """Compare a small file while the person waits, another one in the background."""
    _begin(run, Step.COMPARING, user, at_once=run.file.size <= SMALL)


def begin_write(run: Reconciliation, user: Any, count: int) -> None:
    """Write a few rows while the person waits, more in the background."""
    _begin(run, Step.WRITING, user, at_once=count <= FEW)


def _begin(run: Reconciliation, step: Step, user: Any, *, at_once: bool) -> None:
    if not at_once:
        begin(run, step, user)
        return
    run.state = step
    run.save()
    STEPS[step](run, user)
