"""The words of a page with their places, as `core.content_checks` reads them."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from wagtail.blocks import CharBlock, StreamValue, StructValue, TextBlock
from wagtail.blocks.list_block import ListValue
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

from core.content_checks import Kind, Part

LEAD = "lead"
# bookkeeping and addresses, and titles for machines
PASSED_OVER = {each.name for each in Page._meta.get_fields()} - {"title"} | {"social_title"}


def parts_of(page: models.Model) -> list[Part]:
    """Return what people read of a page or a record, in the order of its fields."""
    return [part for field in page._meta.concrete_fields for part in _of_field(page, field)]


def _of_field(page: models.Model, field: models.Field) -> Iterator[Part]:
    if field.name in PASSED_OVER or field.choices:
        return
    value = getattr(page, field.attname)
    if isinstance(field, StreamField):
        yield from _of_value(field.stream_block, value, field.name)
    elif isinstance(field, RichTextField):
        yield Part(field.name, Kind.HTML, value or "")
    elif field.name == LEAD:
        yield Part(field.name, Kind.LEAD, value or "")
    elif type(field) in (models.CharField, models.TextField):
        line = isinstance(field, models.CharField)
        yield Part(field.name, Kind.LINE if line else Kind.TEXT, value or "")


def _of_value(block: Any, value: Any, path: str) -> Iterator[Part]:
    if isinstance(value, StreamValue):
        for child in value:
            yield from _of_value(child.block, child.value, f"{path}.{child.id}")
    elif isinstance(value, StructValue):
        for name, each in value.items():
            yield from _of_value(block.child_blocks[name], each, f"{path}.{name}")
    elif isinstance(value, ListValue):
        for bound in value.bound_blocks:
            yield from _of_value(bound.block, bound.value, f"{path}.{bound.id}")
    elif isinstance(value, RichText):
        yield Part(path, Kind.HTML, value.source)
    elif isinstance(value, str) and value and isinstance(block, CharBlock | TextBlock):
        kind = Kind.TEXT if isinstance(block, TextBlock) else Kind.LINE
        yield Part(path, kind, value)
