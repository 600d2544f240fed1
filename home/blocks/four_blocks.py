"""The four blocks that the decree orders."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, StructValue, TextBlock

from core.blocks.links import LinkBlock, preview_link
from home.blocks.base import SectionBlock, finished


class OrderedBlock(StructBlock):
    """One of the blocks: what it is for and where it is on the portal."""

    title = CharBlock(label=_("Title"), max_length=120)
    text = TextBlock(label=_("For whom and what"), max_length=300)
    links = ListBlock(LinkBlock(), label=_("Links"), default=[], max_num=5)

    class Meta:
        icon = "list-ul"


class FourBlocksBlock(SectionBlock):
    """Methodology, distance and network programmes, quality, events (Электросталь, план 10)."""

    entries = ListBlock(OrderedBlock(), label=_("Blocks"), min_num=1, max_num=6)

    class Meta:
        icon = "table"
        label = _("Blocks of the decree")
        template = "home/blocks/four_blocks.html"
        description = _(
            "What the decree orders the portal to have: a word on each part and links to it."
        )
        preview_value = {
            "heading": _("What the portal has"),
            "entries": [
                {
                    "title": _("Methodical support"),
                    "text": _("Materials, consultations, answers."),
                    "links": [preview_link(_("More about programmes"))],
                }
            ],
        }

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        context["entries"] = [
            {
                "title": each["title"],
                "text": each["text"],
                "links": finished(each["links"], context),
            }
            for each in value["entries"]
        ]
        return context
