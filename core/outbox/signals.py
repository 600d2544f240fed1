"""Signals that only record: they see every way Wagtail saves, moves and deletes.

The admin moves, bulk-unpublishes and deletes pages as bare `Page` objects, past the methods of
BasePage; a signal sees those too. Deletes run inside Django's own transaction, moves and bulk
actions inside Wagtail's, page saves inside BasePage.save, things deriving from
`core.models.Recorded` inside its save. A picture or a document saved outside the admin and outside
a transaction is two statements: a crash between them loses the row till its next save.
"""

from typing import Any

from django.db import models
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from wagtail.models import Page

from .actions import Action
from .record import record

# a draft's bookkeeping: neither visitors nor the index read these
DRAFT_FIELDS = frozenset(
    {"draft_title", "has_unpublished_changes", "latest_revision", "latest_revision_created_at"}
    | {"locked", "locked_at", "locked_by", "numchild"}
)


_tracked: set[type[models.Model]] = set()


def track(model: type[models.Model]) -> None:
    """Record every save and delete of `model`."""
    uid = f"outbox-{model._meta.label}"
    if issubclass(model, Page):
        pre_save.connect(_before_page_save, sender=model, dispatch_uid=uid)
        post_save.connect(_after_page_save, sender=model, dispatch_uid=uid)
    else:
        _tracked.add(model)
        post_save.connect(_after_save, sender=model, dispatch_uid=uid)
        pre_delete.connect(_before_delete, sender=model, dispatch_uid=uid)


def track_page_deletes() -> None:
    """Record deletes of pages: Django sends the base model's signal once for each page."""
    pre_delete.connect(_before_page_delete, sender=Page, dispatch_uid="outbox-page-delete")


def track_tags(model: type[models.Model]) -> None:
    """Record a tagged thing again: its tags are written after it, in statements of their own."""
    uid = f"outbox-{model._meta.label}"
    post_save.connect(_after_tag, sender=model, dispatch_uid=uid)
    post_delete.connect(_after_tag, sender=model, dispatch_uid=uid)


def _before_page_save(instance: Page, raw: bool = False, **kwargs: Any) -> None:
    instance._outbox_before = None if raw or instance._state.adding else _row(instance)


def _row(page: Page) -> Page | None:
    fields = ("path", "depth", "url_path", "live", "locale")
    return Page.objects.only(*fields).select_related("locale").filter(pk=page.pk).first()


def _after_page_save(
    instance: Page, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    if raw or _keeps_books(update_fields):
        return
    before = instance.__dict__.pop("_outbox_before", None)
    was_live = before is not None and before.live
    moved = before is not None and before.url_path != instance.url_path
    record(
        instance,
        Action.MOVED if moved else Action.SAVED,
        public=was_live or instance.live,
        old_urls=_urls(before) if before is not None and moved else (),
    )


def _before_page_delete(instance: Page, **kwargs: Any) -> None:
    record(instance, Action.DELETED, public=instance.live, old_urls=_urls(instance))


def _keeps_books(update_fields: Any) -> bool:
    return update_fields is not None and DRAFT_FIELDS.issuperset(update_fields)


def _after_save(
    instance: models.Model, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    if not raw and not _keeps_books(update_fields):
        record(instance, Action.SAVED, public=_concerns_visitors(instance))


def _before_delete(instance: models.Model, **kwargs: Any) -> None:
    from core.caching.shown_on import old_addresses

    # before, not after: a centre deleted with the thing still exists for the row to refer to
    record(
        instance,
        Action.DELETED,
        public=_concerns_visitors(instance),
        old_urls=filter(None, old_addresses(instance)),
    )


def _concerns_visitors(instance: models.Model) -> bool:
    return getattr(instance, "concerns_visitors", True)


def _after_tag(instance: Any, raw: bool = False, **kwargs: Any) -> None:
    tagged = None if raw else instance.content_object
    # pages write their tags inside their own save, whose row covers them
    if tagged is not None and type(tagged) in _tracked:
        record(tagged, Action.SAVED)


def _urls(page: Page) -> list[str]:
    url = page.get_full_url()
    return [url] if url else []
