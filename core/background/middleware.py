"""What surrounds every job: its id in the logs, its error in the database."""

from collections.abc import Callable
from typing import Any

import structlog
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.job_context import JobContext
from procrastinate.jobs import Status

from core.logs.redact import first_line
from core.models import JobError

from .api import app

log = structlog.get_logger(__name__)


def bind_job(call_next: Callable[[], Any], context: JobContext, worker: object) -> Any:
    """Bind the job's id and task to every log line of the job."""
    with structlog.contextvars.bound_contextvars(job_id=context.job.id, task=context.job.task_name):
        log.debug("job_started", attempt=context.job.attempts + 1)
        result = call_next()
        log.info("job_finished")
        return result


def keep_reason(call_next: Callable[[], Any], context: JobContext, worker: object) -> Any:
    """Keep the error of a failed run for the list in the admin; forget it after a good one."""
    job_id = int(context.job.id or 0)
    try:
        result = call_next()
    except Exception as error:
        reason = first_line(error)
        log.warning("job_failed", error=reason)
        JobError.objects.update_or_create(job_id=job_id, defaults={"error": reason})
        _forget_earlier_runs(context)
        raise
    JobError.objects.filter(job_id=job_id).delete()
    _forget_earlier_runs(context)
    return result


def _forget_earlier_runs(context: JobContext) -> None:
    """Of a periodic task only the last run's failure says anything: it runs every minute."""
    name = context.job.task_name
    if any(task.task.name == name for task in app.periodic_registry.periodic_tasks.values()):
        earlier = ProcrastinateJob.objects.filter(task_name=name, status=Status.FAILED.value)
        earlier = earlier.filter(id__lt=context.job.id)
        earlier.delete()
