"""The decorators by which apps declare background work."""

import contextlib
import functools
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils.functional import Promise
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.retry import RetryValue
from procrastinate.tasks import Task

from .titles import name_task

DEFAULT_RETRY = RetryStrategy(max_attempts=5, exponential_wait=5)  # 5 s … 52 min

LATER = -10  # the priority of what thousands of things may need at once

__all__ = ["DEFAULT_RETRY", "LATER", "app", "once_waiting", "periodic", "task"]


def task(
    *,
    title: str | Promise,
    name: str,
    queue: str = "default",
    retry: RetryValue = DEFAULT_RETRY,
    lock: str | None = None,
    queueing_lock: str | None = None,
    priority: int = 0,
) -> Callable[[Callable[..., Any]], Task]:
    """Make a synchronous function a task: `.defer(**arguments)` queues it.

    `lock`: jobs with the same lock never run at once. `queueing_lock`: at most one such job waits.
    `priority`: of jobs that wait, the one with the greatest goes first.
    """

    def declare(function: Callable[..., Any]) -> Task:
        name_task(name, title)
        return app.task(
            name=name,
            queue=queue,
            retry=retry,
            lock=lock,
            queueing_lock=queueing_lock,
            priority=priority,
        )(function)

    return declare


def periodic(
    cron: str,
    *,
    title: str | Promise,
    name: str,
    queue: str = "default",
    retry: RetryValue = False,
    lock: str = "",
) -> Callable[[Callable[[], Any]], Task]:
    """Run a function without arguments by a cron line (UTC).

    It never overlaps itself, nor other jobs with the same `lock`.
    """

    def declare(function: Callable[[], Any]) -> Task:
        @functools.wraps(function)
        def run(timestamp: int | None = None) -> Any:
            return function()

        declared = task(
            title=title, name=name, queue=queue, retry=retry, lock=lock or name, queueing_lock=name
        )(run)
        app.periodic(cron=cron)(declared)
        return declared

    return declare


def once_waiting(job: Task, lock: str, **arguments: Any) -> None:
    """Queue a job unless the same one waits already: it will read the present state as well."""
    # the savepoint keeps the transaction around usable
    with contextlib.suppress(AlreadyEnqueued), transaction.atomic():
        job.configure(queueing_lock=f"{job.name} {lock}").defer(**arguments)
