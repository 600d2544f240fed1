"""Copies of pictures made by the worker, so that no reader waits for them."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models, transaction
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models

from core import outbox
from core.models import Recorded
from core.outbox import Action
from core.publishing import references_of
from media_library import copying, lost, renditions
from media_library.blocks.picture import PictureValue
from media_library.blocks.video import VideoValue
from media_library.models import PortalImage

log = logging.getLogger(__name__)


class UnreadableError(Exception):
    """The file of a picture cannot be opened; the message is the picture's key."""


Needs = dict[int, set[str]]  # kinds by the key of the picture


def warm_page(page: Page) -> int:
    """Make the copies that a published page needs; return how many were made.

    Whatever has kept the page with frames in place of pictures learns that it is out of date.
    """
    needs = needs_of(page)
    images = PortalImage.objects.filter(pk__in=needs).select_related("consent")
    made = sum(_make(image, needs[image.pk]) for image in images.prefetch_related("renditions"))
    if made:
        with transaction.atomic():
            outbox.record(page, Action.SAVED)
    return made


def warm_picture(image: PortalImage) -> int:
    """Make the copies of a picture that any page may want, then those of what shows it."""
    records = list(_records_with(image))
    own = {kind for record, field in records for kind in _kinds(type(record), field, ())}
    made = _make(image, {"cover", renditions.kind_by_shape(image), *own})
    if image.failed_copies:  # its pages would only count the same failure again
        return 0
    if made:
        with transaction.atomic():
            for record, _field in records:
                outbox.record(record, Action.SAVED)
    return made + sum(warm_page(page) for page in pages_with(image))


def needs_of(page: Page) -> Needs:
    """Return which kinds of copies each picture of the page needs.

    Pictures of blocks as the blocks show them; those of fields, the page's own and its children's,
    as the model says in `picture_kinds`, in every kind where it says nothing.
    """
    needs: Needs = defaultdict(set)
    for key, path in references_of(page, PortalImage):
        first, *rest = path.split(".")
        field = page._meta.get_field(first)
        if not isinstance(field, StreamField):
            model = field.related_model if rest else type(page)
            needs[key] |= set(_kinds(model, rest[-1] if rest else first))
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            _collect(getattr(page, field.name), needs)
    return needs


def pages_with(image: PortalImage) -> list[Page]:
    """Return the published pages that refer to a picture, of any type."""
    types = tuple(get_page_models())
    used = (source for source, _references in image.get_usage())
    return [page.specific for page in used if isinstance(page, types) and page.live]


def _records_with(image: PortalImage) -> Iterator[tuple[models.Model, str]]:
    """Yield the rows of registers that refer to a picture, with the field that does."""
    for source, references in image.get_usage():
        if isinstance(source, Recorded):
            yield from ((source, each.model_path) for each in references)


def _kinds(model: Any, field: str, others: Iterable[str] = renditions.PAGE_KINDS) -> Iterable[str]:
    if field == "social_image":
        return ("social",)
    return getattr(model, "picture_kinds", {}).get(field, others)


def _collect(value: Any, needs: Needs, gallery: bool = False) -> None:
    if isinstance(value, PictureValue):
        _need(needs, value.get("image"), "ph" if gallery else value.kind)
    elif isinstance(value, VideoValue):
        _need(needs, value.get("poster"), "ph")
    elif isinstance(value, PortalImage):
        for kind in renditions.PAGE_KINDS:
            _need(needs, value, kind)
    elif isinstance(value, StructValue):
        for child in value.values():
            _collect(child, needs, gallery)
    elif isinstance(value, ListValue):
        for child in value:
            _collect(child, needs, gallery=True)
    elif isinstance(value, StreamValue):
        for each in value:
            _collect(each.value, needs)


def _need(needs: Needs, image: models.Model | None, kind: str) -> None:
    if image is not None:
        needs[image.pk].add(kind)


def _make(image: PortalImage, kinds: Iterable[str]) -> int:
    if image.is_withheld:
        return 0
    try:
        made = copying.make(image, renditions.filters(kinds))
    except OSError:  # lost (SourceImageIOError) or damaged
        log.warning("the file of picture %s cannot be read", image.pk)
        lost.count(image)
        return 0
    lost.forget(image)
    return made
