"""Jobs that a test's transaction has queued, run as the worker runs them."""

from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from core.outbox.drain import drain as drain_outbox
from tests.turns import TURN


def drain() -> None:
    """Work off the outbox while no request is being answered."""
    with TURN:
        drain_outbox()


def run_jobs(name: str) -> int:
    """Run the waiting jobs of a task, the oldest first, between two requests; return how many."""
    with TURN:
        return _run(name)


def _run(name: str) -> int:
    jobs = list(ProcrastinateJob.objects.filter(task_name=name, status="todo").order_by("id"))
    for job in jobs:
        app.tasks[name].func(**job.args)
        ProcrastinateJob.objects.filter(id=job.id).update(status="succeeded")
    return len(jobs)


def make_copies() -> None:
    """Work off the outbox and what it leaves to do with pictures, as the worker does."""
    drain()
    while run_jobs("media.copies_of_picture") + run_jobs("media.copies_of_page"):
        drain()
