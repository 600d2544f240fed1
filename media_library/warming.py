"""Copies of pictures made by the worker, so that no reader waits for them."""

from collections import defaultdict
from typing import Any

from django.db import models
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.images.models import Filter
from wagtail.models import Page, get_page_models

from media_library import renditions
from media_library.blocks.picture import PictureValue
from media_library.blocks.video import VideoValue
from media_library.consent_rules import images_of
from media_library.models import PortalImage

Needs = dict[int, set[str]]  # kinds by the key of the picture


def warm(page: Page) -> int:
    """Make the copies that a published page needs; return how many were made."""
    needs = needs_of(page)
    images = PortalImage.objects.filter(pk__in=needs).prefetch_related("renditions")
    shown = [image for image in images.select_related("consent") if not image.is_withheld]
    return sum(_make(image, renditions.filters(needs[image.pk])) for image in shown)


def needs_of(page: Page) -> Needs:
    """Return which kinds of copies each picture of the page needs.

    Pictures of blocks as the blocks show them; all others, such as covers, as cards and articles
    may show them, and the one for social networks in its own size.
    """
    needs: Needs = defaultdict(set)
    for field in page._meta.get_fields():
        value = getattr(page, field.name, None) if field.concrete else None
        if isinstance(value, StreamValue):
            _collect(value, needs)
        elif isinstance(value, PortalImage) and field.name == "social_image":
            needs[value.pk].add("social")
    for key in images_of(page) - set(needs):
        needs[key] = set(renditions.PAGE_KINDS)
    return needs


def pages_with(image: PortalImage) -> list[Page]:
    """Return the published pages that refer to a picture, of any type."""
    types = tuple(get_page_models())
    used = (source for source, _references in image.get_usage())
    return [page.specific for page in used if isinstance(page, types) and page.live]


def _collect(value: Any, needs: Needs, gallery: bool = False) -> None:
    if isinstance(value, PictureValue):
        _need(needs, value.get("image"), "ph" if gallery else value.kind)
    elif isinstance(value, VideoValue):
        _need(needs, value.get("poster"), "ph")
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


def _make(image: PortalImage, filters: list[Filter]) -> int:
    try:
        missing = [each for each in filters if each not in image.find_existing_renditions(*filters)]
        image.create_renditions(*missing)
    except OSError:  # lost (SourceImageIOError) or damaged
        renditions.log.warning("the file of picture %s cannot be read", image.pk)
        return 0
    return len(missing)
