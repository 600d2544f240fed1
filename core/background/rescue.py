"""Jobs of killed workers run again.

A loop of the worker itself, not a job: a job could wait behind the very jobs it has to free, and
would leave thousands of rows a day. Each round is one query where nothing is stalled.
"""

import asyncio

import structlog
from procrastinate.exceptions import ProcrastinateException
from procrastinate.jobs import Job, Status

from .api import app

MAX_DEATHS = 5  # a job that kills its worker every time must not do so for ever

log = structlog.get_logger(__name__)


async def rescue_for_ever(stalled_after: float) -> None:
    """Look for stalled jobs at the start and then twice in every `stalled_after` seconds."""
    while True:
        try:
            await rescue(stalled_after)
        except ProcrastinateException:
            log.exception("rescue_failed")
        await asyncio.sleep(stalled_after / 2)


async def rescue(stalled_after: float) -> int:
    """Queue again the jobs of workers silent for `stalled_after` seconds; return how many."""
    stalled = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=stalled_after))
    for job in stalled:
        await _release(job)
    return len(stalled)


async def _release(job: Job) -> None:
    if job.attempts + 1 >= MAX_DEATHS:
        log.error("job_given_up", job_id=job.id, task=job.task_name, attempts=job.attempts)
        await app.job_manager.finish_job(job, status=Status.FAILED, delete_job=False)
    elif await _has_successor(job):
        log.warning("job_replaced", job_id=job.id, task=job.task_name, attempts=job.attempts)
        await app.job_manager.finish_job(job, status=Status.ABORTED, delete_job=True)
    else:
        log.warning("job_rescued", job_id=job.id, task=job.task_name, attempts=job.attempts)
        await app.job_manager.retry_job(job)


async def _has_successor(job: Job) -> bool:
    """Tell whether the same work waits in the queue: it may stand there once only."""
    if job.queueing_lock is None:
        return False
    waiting = await app.job_manager.list_jobs_async(
        queueing_lock=job.queueing_lock, status=Status.TODO.value
    )
    return any(True for _each in waiting)
