"""The worker's side of the outbox: hand every change to the handlers that asked for it.

State is kept per handler only where one failed: a failure row holds the attempts and the next try
of that handler alone, so it blocks neither its neighbours nor other rows, and the common case
writes nothing. Handlers are idempotent all the same: a worker killed in the middle of a batch
leaves its rows undone, and the next one runs them again.
"""

from django.db import transaction
from django.utils import timezone

from core.models import OutboxEntry

from .collapse import collapse
from .failures import retry_due, run_handler, supersede
from .registry import handlers_for

BATCH = 100


def drain() -> int:
    """Work off everything that waits, then the failures that are due; return the rows handled."""
    total = 0
    while handled := _drain_batch():
        total += handled
    retry_due()
    return total


@transaction.atomic
def _drain_batch() -> int:
    """Take the oldest rows nobody else holds; a burst for one thing is its last row."""
    waiting = OutboxEntry.objects.filter(done=None).select_for_update(skip_locked=True)
    batch = list(waiting.order_by("version")[:BATCH])
    for entry in collapse(batch):
        supersede(entry)
        for handler in handlers_for(entry.model_class):
            run_handler(handler, entry)
    OutboxEntry.objects.filter(pk__in=[entry.pk for entry in batch]).update(done=timezone.now())
    return len(batch)
