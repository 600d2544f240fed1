"""What else to read."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlock, StructValue

from core.blocks.base import RuledStructBlock
from core.blocks.links import LinkBlock, preview_link


class RelatedLinksBlock(RuledStructBlock):
    """A list of links to pages, documents and other sites."""

    links = ListBlock(LinkBlock(), min_num=1, max_num=20, label=_("Links"))

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        """Add the links that lead somewhere."""
        context = super().get_context(value, parent_context=parent_context)
        finished = (each.link(context.get("request")) for each in value["links"])
        context["links"] = [each for each in finished if each]
        return context

    class Meta:
        label = _("Links")
        icon = "link"
        template = "blocks/related_links.html"
        description = _("A list of pages, documents and other sites.")
        preview_value = {"links": [preview_link(_("Programmes with free places"))]}
