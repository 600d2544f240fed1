"""Entrances by role: parents, teachers, heads."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import LinkBlock
from home.blocks.base import SectionBlock

CARD_ICONS = [
    ("users", _("people")),
    ("book", _("book")),
    ("chart", _("chart")),
    ("star", _("star")),
]


class AudienceCardBlock(blocks.StructBlock):
    """One audience and the things it most often comes for."""

    icon = blocks.ChoiceBlock(label=_("Icon"), choices=CARD_ICONS, default="users")
    title = blocks.CharBlock(label=_("Audience"), max_length=60)
    links = blocks.ListBlock(LinkBlock(), label=_("Links"), min_num=1, max_num=5)

    class Meta:
        icon = "group"


class AudienceBlock(SectionBlock):
    """Cards under the top of the page: one for every audience (Электросталь, план 10.1)."""

    cards = blocks.ListBlock(AudienceCardBlock(), label=_("Cards"), min_num=1, max_num=4)

    class Meta:
        icon = "group"
        label = _("Entrances by role")
        template = "home/blocks/audience.html"
