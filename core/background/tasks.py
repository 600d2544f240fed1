"""The house's own background work."""

import contextlib

from django.core.management import call_command
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from procrastinate.exceptions import AlreadyEnqueued

from .api import DEFAULT_RETRY, periodic, task


@task(
    title=_("Follow-up of changes"),
    name="core.drain_outbox",
    lock="core.outbox",
    queueing_lock="core.outbox",
    retry=DEFAULT_RETRY,
)
def drain_outbox() -> None:
    """Hand recorded changes to the index, the purge and the other handlers."""
    from core.outbox.drain import drain

    drain()


def wake_outbox() -> None:
    """Queue a drain unless one waits already."""
    with contextlib.suppress(AlreadyEnqueued), transaction.atomic():
        drain_outbox.defer()


@periodic("* * * * *", title=_("Follow-up of changes, every minute"), name="core.drain_minutely")
def drain_minutely() -> None:
    """The safety net: drains what a process killed after its commit did not announce."""
    wake_outbox()


@periodic("* * * * *", title=_("Scheduled publishing"), name="core.publish_scheduled")
def publish_scheduled() -> None:
    """Put pages on the site and take them off at the time set by the editor."""
    from .scheduled import publish_due

    publish_due()


@periodic("20 3 * * *", title=_("Nightly cleaning"), name="core.nightly_cleaning")
def nightly_cleaning() -> None:
    """Delete finished jobs, done outbox rows and expired sessions."""
    from core.outbox.cleanup import purge_done

    from .cleanup import delete_old_jobs

    purge_done()
    delete_old_jobs()
    call_command("clearsessions")
