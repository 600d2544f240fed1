"""The body of a page: a stream of the registered blocks."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlockValidationError, StreamValue

from core import body_blocks
from core.blocks import outline
from core.blocks.base import struct_error
from core.blocks.heading import HeadingBlock
from core.blocks.stream import PortalStreamBlock, validation_lock


@dataclass(frozen=True)
class Item:
    """A block of the body with the anchor that a heading has."""

    child: StreamValue.StreamChild
    anchor: str


class BodyBlock(PortalStreamBlock):
    """All registered blocks, with rules that look at the body as a whole."""

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        super().__init__([*body_blocks.build(), *(local_blocks or [])], **kwargs)

    def clean(self, value: StreamValue) -> StreamValue:
        """Check every block, then the order of headings, which a draft may still break."""
        with validation_lock:
            errors: dict[int, ValidationError] = {}
            others: Any = None
            try:
                value = super().clean(value)
            except StreamBlockValidationError as error:
                errors, others = dict(error.block_errors), error.non_block_errors
            if not self.is_deferred_validation:
                for place, message in outline.jumps(_levels(value)).items():
                    errors.setdefault(place, struct_error({"level": message}))
            if errors or others:
                raise StreamBlockValidationError(block_errors=errors, non_block_errors=others)
            return value

    def get_context(self, value: StreamValue, parent_context: Any = None) -> dict[str, Any]:
        """Add the blocks with their anchors."""
        context = super().get_context(value, parent_context=parent_context)
        context["items"] = items(value)
        return context

    class Meta:
        template = "blocks/body.html"


def headings(value: StreamValue) -> list[tuple[int, Any]]:
    """Return the headings of a body with their places."""
    return [
        (place, child.value)
        for place, child in enumerate(value)
        if isinstance(child.block, HeadingBlock)
    ]


def items(value: StreamValue) -> list[Item]:
    """Return the blocks of a body, headings with their anchors."""
    found = headings(value)
    anchors = outline.anchors(str(each["text"]) for _place, each in found)
    by_place = dict(zip((place for place, _each in found), anchors, strict=True))
    return [Item(child, by_place.get(place, "")) for place, child in enumerate(value)]


def contents(value: StreamValue) -> list[outline.Section]:
    """Return the headings of a body for a table of contents."""
    return [
        outline.Section(item.child.value.level, item.child.value["text"], item.anchor)
        for item in items(value)
        if item.anchor
    ]


def _levels(value: StreamValue) -> list[tuple[int, int]]:
    return [(place, heading.level) for place, heading in headings(value)]
