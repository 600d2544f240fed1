"""Background work on PostgreSQL (procrastinate): tasks, schedule, worker, list of failed jobs.

    from core.background import periodic, task

    @task(title=_("Renditions of pictures"), name="media_library.renditions", queue="slow")
    def make_renditions(image_id: int) -> None: ...

    make_renditions.defer(image_id=5)

A request's job belongs to its transaction and runs only if that commits. A job's own jobs do not:
the worker queues over a connection of its own, at once. Where such a job reads what its parent is
writing, leave the deferring to `transaction.on_commit`.

    @periodic("30 3 * * *", title=_("Nightly cleaning"), name="news.cleaning")
    def clean() -> None: ...

Put them into `<app>/tasks.py`: it is found like models.py. Tasks are plain synchronous functions
whose arguments are JSON values, ids rather than personal data.
"""

from .api import LATER, app, once_waiting, periodic, task
from .titles import title_of

__all__ = ["LATER", "app", "once_waiting", "periodic", "task", "title_of"]
