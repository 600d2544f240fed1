"""The body of a page in a sheet of PDF: what is said and shown, without buttons and players."""

from typing import Any

from django.template.loader import select_template
from django.utils.safestring import SafeString, mark_safe
from wagtail.blocks import StreamValue

from core.blocks.rich_text import expand_together


def on_paper(body: StreamValue) -> SafeString:
    """Return the blocks as markup: by `blocks/paper/NAME.html`, else the words of the block.

    Lists that fill themselves stay on the site: on paper they would be of one day. For the worker:
    copies of pictures that are missing are made meanwhile.
    """
    expand_together(body)
    return mark_safe("".join(_block(each) for each in body))  # noqa: S308 - of our templates


def _block(child: StreamValue.StreamChild) -> str:
    names = [f"blocks/paper/{child.block_type}.html", "blocks/paper/words.html"]
    context: dict[str, Any] = child.block.get_context(child.value)
    words = child.block.get_searchable_content(child.value)
    return select_template(names).render({**context, "words": words})
