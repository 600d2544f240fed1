"""The worker process: runs jobs, the schedule, its heartbeat, and the rescue of others' jobs."""

import asyncio
import contextlib
from dataclasses import dataclass
from typing import Any

import structlog
from procrastinate.contrib.django.django_connector import DjangoConnector

from .api import app
from .middleware import bind_job, keep_reason
from .rescue import rescue_for_ever

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class WorkerOptions:
    """How a worker runs; times in seconds."""

    concurrency: int = 2
    queues: tuple[str, ...] = ()
    heartbeat: float = 10
    stalled_after: float = 30
    grace: float = 60
    wait: bool = True


def run(options: WorkerOptions) -> None:
    """Run until SIGTERM or SIGINT: running jobs are given `grace` to end, no new one is taken."""
    connector = app.connector
    if isinstance(connector, DjangoConnector):
        connector = connector.get_worker_connector()
    with app.replace_connector(connector):
        asyncio.run(_run(options))


async def _run(options: WorkerOptions) -> None:
    queues: Any = options.queues or None  # None is «all», by its docs
    async with app.open_async():
        rescue = asyncio.create_task(rescue_for_ever(options.stalled_after))
        log.info("worker_started", concurrency=options.concurrency, queues=options.queues)
        try:
            await app.run_worker_async(
                concurrency=options.concurrency,
                queues=queues,
                wait=options.wait,
                update_heartbeat_interval=options.heartbeat,
                stalled_worker_timeout=options.stalled_after,
                shutdown_graceful_timeout=options.grace,
                fetch_job_polling_interval=5,
                task_middleware=[*app.worker_defaults["task_middleware"], bind_job, keep_reason],
            )
        finally:
            rescue.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await rescue
            log.info("worker_stopped")
