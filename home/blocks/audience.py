"""Entrances by role: parents, teachers, heads."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock, StructBlock, StructValue

from core.blocks.links import LinkBlock, preview_link
from home.blocks.base import SectionBlock, finished

CARD_ICONS = [
    ("users", _("people")),
    ("book", _("book")),
    ("chart", _("chart")),
    ("star", _("star")),
]


class AudienceCardBlock(StructBlock):
    """One audience and the things it most often comes for."""

    icon = ChoiceBlock(label=_("Icon"), choices=CARD_ICONS, default="users", search_index=False)
    title = CharBlock(label=_("Audience"), max_length=60)
    links = ListBlock(LinkBlock(), label=_("Links"), min_num=1, max_num=5)

    class Meta:
        icon = "group"


class AudienceBlock(SectionBlock):
    """Cards under the top of the page: one for every audience (Электросталь, план 10.1)."""

    cards = ListBlock(AudienceCardBlock(), label=_("Cards"), min_num=1, max_num=4)

    class Meta:
        icon = "group"
        label = _("Entrances by role")
        template = "home/blocks/audience.html"
        description = _("Whom the portal is for: a card with links for parents, teachers, heads.")
        preview_value = {
            "heading": _("For whom"),
            "cards": [
                {
                    "icon": "users",
                    "title": _("Parents"),
                    "links": [preview_link(_("More about programmes"))],
                }
            ],
        }

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        context["cards"] = [
            {
                "icon": card["icon"],
                "title": card["title"],
                "links": finished(card["links"], context),
            }
            for card in value["cards"]
        ]
        return context
