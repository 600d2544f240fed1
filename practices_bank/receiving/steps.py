"""The steps of a received package as jobs."""

from typing import Any

from exchange.running.steps import perform, queue
from practices_bank.choices import ReceivedState
from practices_bank.models import ReceivedPackage
from practices_bank.receiving.checking import check
from practices_bank.receiving.tasks import receive_package
from practices_bank.receiving.writing import write

STEPS: dict[str, Any] = {ReceivedState.CHECKING: check, ReceivedState.WRITING: write}


def do(run_id: int, step: str, user_id: int) -> None:
    """Do the step that a package waits for."""
    perform(ReceivedPackage, STEPS, run_id=run_id, step=step, user_id=user_id)


def begin(received: ReceivedPackage, step: ReceivedState, user: Any) -> None:
    """Queue a step; packages of a centre are worked through one after another."""
    queue(receive_package, received, step, user)
