"""The stream block under all our StreamFields."""

from threading import RLock
from typing import Any

from django.utils.html import format_html_join
from wagtail.blocks import StreamBlock, StreamValue

from core.blocks import rich_text
from core.blocks.preload import preload

# Wagtail keeps «this is a draft» in the blocks themselves, and threads share the blocks: without
# the lock a draft saved by one editor would soften the checks of another's publishing
validation_lock = RLock()


class PortalStreamBlock(StreamBlock):
    """A stream that is checked by one thread at a time and loaded in few queries for a page."""

    def clean(self, value: StreamValue) -> StreamValue:
        """Check the blocks."""
        with validation_lock:
            return super().clean(value)

    def clean_deferred(self, value: StreamValue) -> StreamValue:
        """Check the blocks as a draft."""
        with validation_lock:
            return super().clean_deferred(value)

    def render_basic(self, value: StreamValue, context: Any = None) -> Any:
        """Load the same for a stream without a template; each block is told its `place` from 1.

        Blocks of one kind need it for ids that nothing else on the page has.
        """
        preload(value)
        children = (
            (child.block_type, child.render({**(context or {}), "place": place}))
            for place, child in enumerate(value, 1)
        )
        return format_html_join("\n", '<div class="w-block-{0} block-{0}">{1}</div>', children)

    def get_context(self, value: StreamValue, parent_context: Any = None) -> dict[str, Any]:
        """Load what the blocks point to before they are shown."""
        preload(value)
        context = super().get_context(value, parent_context=parent_context)
        rich_text.expand_together(value, context.get("request"))
        return context
