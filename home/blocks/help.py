"""Help of a methodist and those responsible."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import LinkBlock
from home.blocks.base import SectionBlock


class HelpBlock(SectionBlock):
    """An invitation to ask beside the coordinator and the regional centre (Тверь п. 2)."""

    text = blocks.TextBlock(label=_("Text"), max_length=300)
    button = LinkBlock(label=_("Button"))

    class Meta:
        icon = "help"
        label = _("Help and coordinator")
        template = "home/blocks/help.html"
