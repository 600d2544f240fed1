"""A section of plain text."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RichTextBlock, StructValue

from home.blocks.base import OptionalLinkBlock, SectionBlock


class TextBlock(SectionBlock):
    """A short text with a link to where it goes on."""

    text = RichTextBlock(label=_("Text"), features=["bold", "link", "ul"])
    more = OptionalLinkBlock(label=_("Link"))

    class Meta:
        icon = "doc-full"
        label = _("Text")
        template = "home/blocks/text.html"

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        context["more"] = value["more"].link(context.get("request"))
        return context
