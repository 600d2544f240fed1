"""The four blocks that the decree orders."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import LinkBlock
from home.blocks.base import SectionBlock


class OrderedBlock(blocks.StructBlock):
    """One of the blocks: what it is for and where it is on the portal."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.TextBlock(label=_("For whom and what"), max_length=300)
    links = blocks.ListBlock(LinkBlock(), label=_("Links"), max_num=5)

    class Meta:
        icon = "list-ul"


class FourBlocksBlock(SectionBlock):
    """Methodology, distance and network programmes, quality, events (Электросталь, план 10)."""

    entries = blocks.ListBlock(OrderedBlock(), label=_("Blocks"), min_num=1, max_num=6)

    class Meta:
        icon = "table"
        label = _("Blocks of the decree")
        template = "home/blocks/four_blocks.html"
