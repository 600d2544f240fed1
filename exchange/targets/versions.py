"""Records with drafts: what was before a save, and how it is brought back."""

from typing import Any

from django.db.models import ProtectedError, RestrictedError
from wagtail.models import ReferenceIndex, Revision

from .base import Saved


def before(model: Any, pk: Any) -> tuple[int | None, int | None]:
    """Return the newest and the published version of a stored record; each is made if missing.

    A record that was never edited at the desk has none, and could not be brought back.
    """
    stored = model._default_manager.get(pk=pk)
    live = stored.live_revision_id
    if stored.latest_revision_id is None or (stored.live and live is None):
        newest = stored.latest_revision_id
        kept = Revision.objects.create(
            content_object=stored,
            base_content_type=stored.get_base_content_type(),
            content=stored.serializable_data(),
            object_str=str(stored),
        )
        return newest or kept.pk, kept.pk if stored.live else None
    return stored.latest_revision_id, live if stored.live else None


def restore(edit: Any, unpublish: Any, model: Any, pk: str, saved: Saved, user: Any) -> None:
    """Publish what was published, then put the draft that was there on top of it."""
    stored = model._default_manager.get(pk=pk)
    if saved.live_before:
        _edit(edit, saved.live_before, user, publish=True)
    elif stored.live:
        unpublish(stored, user=user).execute(skip_permission_checks=True)
    if saved.before and saved.before != saved.live_before:
        _edit(edit, saved.before, user, publish=False)


def _edit(edit: Any, revision_pk: int, user: Any, *, publish: bool) -> None:
    revision = Revision.objects.get(pk=revision_pk)
    edit(
        revision.as_object(),
        user=user,
        publish=publish,
        previous_revision=revision,
        log_action="wagtail.revert",
        clean=False,  # it was sound when it was saved
    ).execute(skip_permission_checks=True)


def is_needed(record: Any) -> bool:
    """Tell whether pages or other records refer to it."""
    return ReferenceIndex.get_references_to(record).exclude(object_id=str(record.pk)).exists()


def delete_or_take_off(delete: Any, unpublish: Any, record: Any, user: Any) -> bool:
    """Delete a record; False if others need it and it was only taken off the site."""
    if not is_needed(record):
        try:
            delete(record, user=user).execute(skip_permission_checks=True)
        except (ProtectedError, RestrictedError):
            pass
        else:
            return True
    if record.live:
        unpublish(record, user=user).execute(skip_permission_checks=True)
    return False
