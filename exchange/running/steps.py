"""A step of an uploaded file as a job: queued, done, and what failed said on its page."""

from collections.abc import Callable, Mapping
from typing import Any

import structlog
from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _

from exchange.models import UploadedFile

FAILED = "failed"

log = structlog.get_logger(__name__)

Step = Callable[[Any, Any], None]


def perform(
    model: type[UploadedFile], steps: Mapping[str, Step], *, run_id: int, step: str, user_id: int
) -> None:
    """Do the step that a run waits for; an error is told on the run and raised to be tried again.

    Nothing is done for a run that has gone on meanwhile, or for a user who may no longer enter.
    """
    run: Any = model._default_manager.select_related("site").filter(pk=run_id).first()
    user = get_user_model()._default_manager.filter(pk=user_id, is_active=True).first()
    if run is None or user is None or step not in (run.state, run.failed_at):
        return
    try:
        steps[step](run, user)
    except Exception as error:
        log.warning(
            "step_failed", kind=model._meta.label, run=run_id, step=step, error=type(error).__name__
        )
        model._default_manager.filter(pk=run_id).update(
            state=FAILED,
            failed_at=step,
            remark=_("The work was interrupted by an error; nothing was changed."),
        )
        raise


def queue(job: Any, run: Any, step: str, user: Any) -> None:
    """Queue a step; what is uploaded to a centre is worked through one after another."""
    run.state, run.failed_at, run.remark, run.done = step, "", "", 0
    run.save()
    lock = f"exchange.{run.site_id}"
    job.configure(lock=lock).defer(run_id=run.pk, step=str(step), user_id=user.pk)
