"""The copy itself: a draft beside its original, all its days a year later."""

from datetime import date
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.coreutils import find_available_slug
from wagtail.fields import StreamField
from wagtail.models import Page

from core.next_year.dates import later, later_title, later_words

# when the original was made, changed and published
OF_THE_ORIGINAL = frozenset(
    ("first_published_at", "last_published_at", "latest_revision_created_at", "locked_at")
)
WORDS = ("seo_title", "social_title")


def title_of_copy(page: Page) -> str:
    """Return the title that the copy will have."""
    return later_title(page.title, timezone.localdate().year + 1)


def slug_of_copy(page: Page) -> str:
    """Return the address that the copy will have: free beside the original."""
    slug = later_words(page.slug)
    if slug == page.slug:
        slug = f"{page.slug}-{timezone.localdate().year + 1}"
    return find_available_slug(page.get_parent(), slug)


def copy_for_next_year(page: Page, user: Any) -> Page:
    """Copy a page without what is below it; raises PermissionDenied where he may not."""
    page = page.specific
    attributes = {
        "title": title_of_copy(page),
        "slug": slug_of_copy(page),
        **{name: later_words(getattr(page, name, "")) for name in WORDS if hasattr(page, name)},
        **_days(page),
        **_streams(page),
    }
    attributes["draft_title"] = attributes["title"]
    action = CopyPageAction(
        page=page,
        to=page.get_parent(),
        update_attrs=attributes,
        keep_live=False,
        copy_revisions=False,
        user=user,
        process_child_object=_move_child,
    )
    with transaction.atomic():
        return action.execute()


def _days(thing: models.Model) -> dict[str, Any]:
    """Return the dates of a page or of its child, a year later."""
    fields = [each for each in thing._meta.concrete_fields if isinstance(each, models.DateField)]
    return {
        field.attname: later(value)
        for field in fields
        if field.name not in OF_THE_ORIGINAL and not (field.auto_now or field.auto_now_add)
        for value in [getattr(thing, field.attname)]
        if value is not None
    }


def _move_child(page: Page, copy: Page, relation: Any, child: models.Model) -> None:
    for name, day in _days(child).items():
        setattr(child, name, day)


def _streams(page: Page) -> dict[str, StreamValue]:
    found = {}
    for field in page._meta.concrete_fields:
        if isinstance(field, StreamField):
            raw = list(getattr(page, field.name).raw_data)
            found[field.name] = field.stream_block.to_python(raw)
            _move(found[field.name])
    return found


def _move(value: Any) -> None:
    """Move the dates inside blocks, in place."""
    if isinstance(value, StreamValue):
        for child in value:
            if isinstance(child.value, date):
                child.value = later(child.value)
            _move(child.value)
    elif isinstance(value, StructValue):
        for name, each in value.items():
            if isinstance(each, date):
                value[name] = later(each)
            _move(each)
    elif isinstance(value, ListValue):
        for bound in value.bound_blocks:
            if isinstance(bound.value, date):
                bound.value = later(bound.value)
            _move(bound.value)
