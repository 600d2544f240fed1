"""A section of plain text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import LinkBlock
from home.blocks.base import SectionBlock


class TextBlock(SectionBlock):
    """A short text with a link to where it goes on."""

    text = blocks.RichTextBlock(label=_("Text"), features=["bold", "link", "ul"])
    more = LinkBlock(label=_("Link"), required=False)

    class Meta:
        icon = "doc-full"
        label = _("Text")
        template = "home/blocks/text.html"
