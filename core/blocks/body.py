"""The body of a page: a stream of the registered blocks."""

from typing import Any

from wagtail.blocks import StreamBlock

from core import body_blocks


class BodyBlock(StreamBlock):
    """All registered blocks."""

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        super().__init__([*body_blocks.build(), *(local_blocks or [])], **kwargs)
