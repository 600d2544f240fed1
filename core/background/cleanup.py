"""Old jobs of the queue."""

from asgiref.sync import async_to_sync
from procrastinate.contrib.django.models import ProcrastinateJob

from core.models import JobError

from .api import app

KEEP_DONE_HOURS = 24 * 7
KEEP_FAILED_HOURS = 24 * 90


def delete_old_jobs() -> None:
    """Delete jobs that succeeded a week ago, failed ones after a quarter, and lost reasons."""
    delete = async_to_sync(app.job_manager.delete_old_jobs)
    delete(nb_hours=KEEP_DONE_HOURS)
    delete(
        nb_hours=KEEP_FAILED_HOURS,
        include_failed=True,
        include_cancelled=True,
        include_aborted=True,
    )
    JobError.objects.exclude(job_id__in=ProcrastinateJob.objects.values("id")).delete()
