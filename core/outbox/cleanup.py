"""Old rows of the outbox."""

from datetime import timedelta

from django.utils import timezone

from core.models import OutboxEntry

KEEP = timedelta(days=7)


def purge_done() -> int:
    """Delete rows done long ago, except those a failed handler still waits on."""
    old = OutboxEntry.objects.filter(done__lt=timezone.now() - KEEP, failures=None)
    return old.delete()[0]
