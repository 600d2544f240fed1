"""Keeps the index of Wagtail's PostgreSQL backend: pages, pictures, documents, registers.

Runs after commit, when tags and inline rows are written, which the stock signal misses. A deleted
thing leaves the index by Django's cascade, in its own transaction. A move needs no new entries for
the branch: the backend filters the tree by the pages' own rows. The cluster gets the rows later.
"""

from django.utils.translation import gettext_lazy as _
from modelsearch import index
from wagtail.search.backends import get_search_backend

from core import outbox
from core.background.titles import name_task
from core.models import OutboxEntry
from core.outbox.after_commit import once

from .cluster import care
from .cluster.client import is_configured
from .cluster.feeding import note


@outbox.handler()
def update_index(entry: OutboxEntry) -> None:
    """Put the thing as it is now into the index."""
    model = entry.model_class
    if model is None or not index.class_is_indexed(model):
        return
    indexed = index.get_indexed_instance(entry.instance) if entry.instance else None
    if indexed is not None:
        get_search_backend().add(indexed)
    if is_configured():
        note(model, entry.object_pk, entry.version)
        once(care.feed_soon)


name_task("search.outbox_handlers.update_index", _("Update of the search index"))
