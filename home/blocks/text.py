"""A section of plain text."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructValue

from core.blocks.links import preview_link
from core.blocks.rich_text import ProseBlock
from home.blocks.base import OptionalLinkBlock, SectionBlock


class TextBlock(SectionBlock):
    """A short text with a link to where it goes on."""

    text = ProseBlock(label=_("Text"), features=["bold", "link", "ul"])
    more = OptionalLinkBlock(label=_("Link"))

    class Meta:
        icon = "doc-full"
        label = _("Text")
        template = "home/blocks/text.html"
        description = _("A short text with a link to where it goes on.")
        preview_value = {
            "heading": _("About the portal"),
            "text": _("<p>The laboratory comes to the school every second Saturday.</p>"),
            "more": preview_link(_("More about programmes")),
        }

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        context["more"] = value["more"].link(context.get("request"))
        return context
