"""The outbox: one row in the save's own transaction says that work is due; the worker does it.

An app adds work by a function in its `outbox_handlers.py`:

    @outbox.handler("news.NewsPage")
    def make_feeds_fresh(entry: OutboxEntry) -> None: ...

Handlers run after commit, in order of versions, at least once: they read the present state of
the thing (`entry.instance`, None when it is gone) and may be run again.
"""

from .actions import Action
from .record import record
from .registry import handler
from .signals import track

__all__ = ["Action", "handler", "record", "track"]
