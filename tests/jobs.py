"""Jobs that a test's transaction has queued, run as the worker runs them."""

from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob


def run_jobs(name: str) -> int:
    """Run the waiting jobs of a task, the oldest first; return how many."""
    jobs = list(ProcrastinateJob.objects.filter(task_name=name, status="todo").order_by("id"))
    for job in jobs:
        app.tasks[name].func(**job.args)
        ProcrastinateJob.objects.filter(id=job.id).update(status="succeeded")
    return len(jobs)
