"""The steps of imports as jobs, and the term after which files go."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import structlog
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from procrastinate import RetryStrategy

from core.background import periodic, task
from exchange.models import ImportRun, State, UploadedTable
from exchange.running.checking import check
from exchange.running.undoing import undo
from exchange.running.writing import write

STEPS: dict[str, Callable[[ImportRun, Any], None]] = {
    State.CHECKING: check,
    State.WRITING: write,
    State.UNDOING: undo,
}
RETRY = RetryStrategy(max_attempts=3, exponential_wait=10)

log = structlog.get_logger(__name__)


@task(title=gettext_lazy("Import of a register"), name="exchange.step", queue="slow", retry=RETRY)
def run_step(run_id: int, step: str, user_id: int) -> None:
    """Do the step that a run waits for; what failed is said on its page and tried again."""
    run = ImportRun.objects.select_related("site").filter(pk=run_id).first()
    user = get_user_model()._default_manager.filter(pk=user_id, is_active=True).first()
    if run is None or user is None or step not in (run.state, run.failed_at):
        return
    try:
        STEPS[step](run, user)
    except Exception as error:
        log.warning("import_failed", run=run_id, step=step, error=type(error).__name__)
        ImportRun.objects.filter(pk=run_id).update(
            state=State.FAILED,
            failed_at=step,
            remark=_("The work was interrupted by an error; nothing was changed."),
        )
        raise


def begin(run: ImportRun, step: State, user: Any) -> None:
    """Queue a step; the imports of a centre are done one after another."""
    run.state, run.failed_at, run.remark, run.done = step, "", "", 0
    run.save()
    lock = f"exchange.{run.site_id}"
    run_step.configure(lock=lock).defer(run_id=run.pk, step=str(step), user_id=user.pk)


@periodic("35 3 * * *", title=gettext_lazy("Term of imported files"), name="exchange.retention")
def forget_old() -> None:
    """Delete the files and rows of old imports, and those that nobody has finished."""
    term = timezone.now() - timedelta(days=settings.IMPORT_DAYS)
    for model in apps.get_models():
        if issubclass(model, UploadedTable):
            _forget(model, term)


def _forget(model: type[UploadedTable], term: datetime) -> None:
    kept: Any = model
    for run in kept.objects.filter(created_at__lt=term).exclude(file="").iterator():
        run.rows.all().delete()
        run.file.delete(save=False)
        run.save(update_fields=["file"])
