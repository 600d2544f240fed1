"""What the house itself does after a change."""

from core import outbox
from core.caching import purge, stamp
from core.models import OutboxEntry


@outbox.handler()
def bump_stamp(entry: OutboxEntry) -> None:
    """Bump the centre's stamp once more, for a process that died right after its commit."""
    if entry.public:
        stamp.bump(entry.site_id)


@outbox.handler()
def purge_proxy(entry: OutboxEntry) -> None:
    """Take the thing's addresses and its lists out of the proxy."""
    purge.purge(entry)
