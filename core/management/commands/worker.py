"""`manage.py worker`: background work beside the web server."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from core import startup
from core.background.worker import WorkerOptions, run


class Command(BaseCommand):
    """Run background jobs and the schedule until stopped."""

    help = "Runs background jobs and the schedule until SIGTERM or Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--concurrency", type=int, default=settings.WORKER_CONCURRENCY)
        parser.add_argument("--queue", action="append", default=[], help="only these queues")
        parser.add_argument("--once", action="store_true", help="stop when nothing waits")

    def handle(self, *args: Any, **options: Any) -> None:
        ensure_database()
        try:
            startup.ensure()
        except ImproperlyConfigured as error:
            raise CommandError(str(error)) from None
        run(
            WorkerOptions(
                concurrency=options["concurrency"],
                queues=tuple(options["queue"]),
                heartbeat=settings.WORKER_HEARTBEAT,
                stalled_after=settings.WORKER_STALLED_AFTER,
                grace=settings.WORKER_GRACE,
                wait=not options["once"],
            )
        )


def ensure_database() -> None:
    """Start the embedded server where it is used: the worker's pool goes past Django."""
    if _is_embedded():
        from core import embedded_postgres

        embedded_postgres.ensure_running()


def _is_embedded() -> bool:
    return settings.DATABASES["default"]["ENGINE"] == "core.embedded_postgres"
