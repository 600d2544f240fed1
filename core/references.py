"""Where a page or a record leads to is noted once for one save, not once for each of its rows."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

from wagtail.models import COMMENTS_RELATION_NAME, ReferenceIndex

from core.outbox.signals import DRAFT_FIELDS

# a draft leads nowhere yet; who remarked on it is noted when it is published
LEADING_NOWHERE = DRAFT_FIELDS | {COMMENTS_RELATION_NAME}


@contextmanager
def noted_once(owner: Any, fields: Collection[str] | None = None) -> Iterator[None]:
    """Save `owner` and its rows inside; Wagtail would go through all of it after each row.

    `fields` are the columns that are saved, None for all. Inside another such block nothing is
    noted: the outer one does it. Must be inside a transaction.
    """
    from wagtail import signal_handlers  # it needs all models loaded

    if getattr(signal_handlers.reference_index_auto_update_disabled, "value", False):
        yield
        return
    with signal_handlers.disable_reference_index_auto_update():
        yield
    of_draft = fields is not None and LEADING_NOWHERE.issuperset(fields)
    if of_draft or not ReferenceIndex.is_indexed(type(owner)):
        return
    # of some columns only: what else the owner holds here is not in the database
    saved = owner if fields is None else type(owner)._base_manager.get(pk=owner.pk)
    ReferenceIndex.create_or_update_for_object(saved)
