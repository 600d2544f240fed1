"""What the house itself does after a change."""

from django.utils.translation import gettext_lazy as _

from core import outbox
from core.background.titles import name_task
from core.caching import purge, stamp
from core.launch import handlers as launch
from core.models import OutboxEntry
from core.upkeep import handlers as upkeep

__all__ = ["launch", "upkeep"]


@outbox.handler()
def bump_stamp(entry: OutboxEntry) -> None:
    """Bump the centre's stamp once more, for a process that died right after its commit."""
    if entry.public:
        stamp.bump(entry.site_id)


@outbox.handler()
def purge_proxy(entry: OutboxEntry) -> None:
    """Take the thing's addresses and its lists out of the proxy."""
    purge.purge(entry)


name_task("core.outbox_handlers.bump_stamp", _("Renewal of cached pages"))
name_task("core.outbox_handlers.purge_proxy", _("Removal of pages from the proxy"))
