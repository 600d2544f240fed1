"""Keeps the index of Wagtail's PostgreSQL backend: pages, pictures, documents, registers.

Runs after commit, when tags and inline rows are written, which the stock signal misses. A deleted
thing leaves the index by Django's cascade, in its own transaction. A move needs no new entries for
the branch: the backend filters the tree by the pages' own rows. The cluster gets the rows later.
"""

from typing import Any

from django.utils import translation
from django.utils.translation import gettext_lazy as _
from modelsearch import index
from modelsearch.utils import get_content_type_pk
from wagtail.models import CollectionViewRestriction, PageViewRestriction
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from core import outbox
from core.background.titles import name_task
from core.models import CentreSettings, OutboxEntry
from core.outbox.after_commit import once

from .cluster import care
from .cluster.client import is_configured
from .cluster.feeding import note
from .forgetting import forget
from .kinds import scopes_of, section_labels
from .knowing import spoken
from .readable import words_of
from .recounting import recount_later
from .repeated import renew_later

CLOSING = (PageViewRestriction, CollectionViewRestriction, CentreSettings)


def take_out(model: Any, key: str) -> None:
    """Remove the row of a thing that is no longer for the index, and its words."""
    rows = IndexEntry.objects.filter(content_type=get_content_type_pk(model), object_id=key)
    found = list(rows.only("content_type", "object_id", "title_text", "body_text"))
    rows.delete()
    for centre, language in spoken():
        with translation.override(language):
            left = {word for each in found for word in words_of(each)}
            forget(centre, language, left, scopes_of(centre))


@outbox.handler()
def update_index(entry: OutboxEntry) -> None:
    """Put the thing as it is now into the index."""
    model = entry.model_class
    if model is None or not index.class_is_indexed(model):
        return
    indexed = index.get_indexed_instance(entry.instance) if entry.instance else None
    if indexed is not None:
        get_search_backend().add(indexed)
    elif entry.instance:
        take_out(model, entry.object_pk)
    if is_configured():
        note(model, entry.object_pk, entry.version)
        once(care.feed_soon)


@outbox.handler()
def renew_what_repeats(entry: OutboxEntry) -> None:
    """Have the search learn a new name in the things whose rows repeat it."""
    if entry.model_class and entry.action == outbox.Action.SAVED:
        renew_later(entry.model_class, entry.object_pk)


@outbox.handler()
def forget_words(entry: OutboxEntry) -> None:
    """Have the words counted anew of what many texts leave with: gone, moved, closed, off."""
    model = entry.model_class
    if model is None or not entry.public:
        return
    gone = entry.action != outbox.Action.SAVED and index.class_is_indexed(model)
    if gone or issubclass(model, CLOSING) or model._meta.label in section_labels():
        recount_later(entry.site_id)


name_task("search.outbox_handlers.update_index", _("Update of the search index"))
name_task("search.outbox_handlers.renew_what_repeats", _("Update of the search index"))
name_task("search.outbox_handlers.forget_words", _("Words of the search"))
