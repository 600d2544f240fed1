"""The steps of imports and ordered files as jobs, and the term after which files go."""

from typing import Any

from django.apps import apps
from django.utils.translation import gettext_lazy
from procrastinate import RetryStrategy

from core.background import periodic, task
from exchange.models import ImportRun, OrderedFile, OrderState, State, UploadedFile
from exchange.orders.making import make
from exchange.running.checking import check
from exchange.running.steps import Step, perform, queue
from exchange.running.undoing import undo
from exchange.running.writing import write

STEPS: dict[str, Step] = {
    State.CHECKING: check,
    State.WRITING: write,
    State.UNDOING: undo,
}
RETRY = RetryStrategy(max_attempts=3, exponential_wait=10)


@task(title=gettext_lazy("Import of a register"), name="exchange.step", queue="slow", retry=RETRY)
def run_step(run_id: int, step: str, user_id: int) -> None:
    """Do the step that a run waits for; what failed is said on its page and tried again."""
    perform(ImportRun, STEPS, run_id=run_id, step=step, user_id=user_id)


@task(title=gettext_lazy("Ordered file"), name="exchange.order", queue="slow", retry=RETRY)
def make_file(run_id: int, step: str, user_id: int) -> None:
    """Write an ordered table; what failed is said on its page and tried again."""
    perform(OrderedFile, {OrderState.MAKING: make}, run_id=run_id, step=step, user_id=user_id)


def begin(run: ImportRun, step: State, user: Any) -> None:
    """Queue a step of an import."""
    queue(run_step, run, step, user)


@periodic("35 3 * * *", title=gettext_lazy("Term of imported files"), name="exchange.retention")
def forget_old() -> None:
    """Delete what was uploaded long ago, and what nobody has finished."""
    for model in apps.get_models():
        if issubclass(model, UploadedFile):
            for upload in model.past_term().iterator():
                upload.forget()
