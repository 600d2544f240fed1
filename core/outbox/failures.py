"""Handlers that failed: growing pauses, then the list in the admin."""

from datetime import datetime, timedelta

import structlog
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from core.logs.redact import first_line
from core.models import OutboxEntry, OutboxFailure

from .actions import Action
from .registry import Handler, by_name

MAX_ATTEMPTS = 6
FIRST_PAUSE = timedelta(seconds=30)
GROWTH = 4  # 30 s, 2 min, 8 min, 32 min, 2 h: an evening's outage is survived
BATCH = 100

log = structlog.get_logger(__name__)


def run_handler(handler: Handler, entry: OutboxEntry, failure: OutboxFailure | None = None) -> bool:
    """Run one handler in a savepoint; note its failure; say whether it succeeded."""
    try:
        with transaction.atomic():
            handler.function(entry)
    except Exception as error:
        log.exception("outbox_handler_failed", handler=handler.name, version=entry.pk)
        _note(handler, entry, failure, error)
        return False
    if failure is not None:
        failure.delete()
    return True


def _note(
    handler: Handler, entry: OutboxEntry, failure: OutboxFailure | None, error: Exception
) -> None:
    if failure is None:
        failure = OutboxFailure(entry=entry, handler=handler.name, attempts=0)
    failure.attempts += 1
    failure.last_error = first_line(error)
    failure.next_try = _next_try(failure.attempts)
    failure.save()


def _next_try(attempts: int) -> datetime | None:
    if attempts >= MAX_ATTEMPTS:
        return None
    return timezone.now() + FIRST_PAUSE * GROWTH ** (attempts - 1)


@transaction.atomic
def retry_due() -> int:
    """Run again the failures whose pause is over; return how many were tried."""
    due = OutboxFailure.objects.filter(next_try__lte=timezone.now()).select_related("entry")
    batch = list(due.select_for_update(skip_locked=True, of=("self",)).order_by("next_try")[:BATCH])
    for failure in batch:
        handler = by_name(failure.handler)
        if handler is None:
            failure.delete()
        else:
            run_handler(handler, failure.entry, failure)
    return len(batch)


def supersede(entry: OutboxEntry) -> None:
    """Drop failures of earlier plain saves: the handlers run on the newer state now."""
    same = OutboxFailure.objects.filter(
        entry__model=entry.model,
        entry__object_pk=entry.object_pk,
        entry__action=Action.SAVED,
        entry__version__lt=entry.pk,
    )
    same.delete()


def try_now(failures: QuerySet[OutboxFailure]) -> int:
    """Give failures a fresh set of attempts, starting with the next drain."""
    return failures.update(next_try=timezone.now(), attempts=0)
