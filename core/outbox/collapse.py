"""A burst of changes of one thing is one change."""

from collections.abc import Iterable

from core.models import OutboxEntry

from .actions import Action


def collapse(batch: Iterable[OutboxEntry]) -> list[OutboxEntry]:
    """Keep the last row of each thing, with what the earlier ones knew: moves and old addresses."""
    last: dict[tuple[str, str], OutboxEntry] = {}
    for entry in batch:
        key = (entry.model, entry.object_pk)
        earlier = last.pop(key, None)
        if earlier is not None:
            _absorb(entry, earlier)
        last[key] = entry
    return list(last.values())


def _absorb(entry: OutboxEntry, earlier: OutboxEntry) -> None:
    if entry.action == Action.SAVED and earlier.action == Action.MOVED:
        entry.action = Action.MOVED
    entry.public = entry.public or earlier.public
    entry.old_urls = [*dict.fromkeys([*earlier.old_urls, *entry.old_urls])]
    # a handler that fails on the kept row must find all this when it is retried
    entry.save(update_fields=["action", "public", "old_urls"])
