"""A campaign that takes itself off by its date."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, DateBlock, StructValue, TextBlock

from core.blocks.links import LinkBlock, preview_link
from home.blocks.base import SectionBlock


class BannerBlock(SectionBlock):
    """A campaign of the centre (Электросталь 3.11-2); shown between its dates only."""

    period = CharBlock(label=_("When, in words"), max_length=60, required=False)
    text = TextBlock(label=_("Text"), max_length=300)
    button = LinkBlock(label=_("Button"))
    show_from = DateBlock(label=_("Show from"), required=False)
    show_until = DateBlock(label=_("Show until"), required=False)

    class Meta:
        icon = "bullhorn"
        label = _("Campaign")
        template = "home/blocks/banner.html"
        description = _("A campaign with its dates: it takes itself off the page when it ends.")
        preview_value = {
            "heading": _("Week of clubs"),
            "period": _("from 1 to 7 September"),
            "text": _("Come to an open lesson."),
            "button": preview_link(_("More about programmes")),
        }

    def refusals(self, value: StructValue) -> dict[str, Any]:
        """Refuse a campaign that ends before it begins."""
        begins, ends = value.get("show_from"), value.get("show_until")
        if begins and ends and ends < begins:
            return {"show_until": _("The campaign ends before it begins.")}
        return {}

    def is_shown(self, value: StructValue) -> bool:
        """Say whether today is inside the campaign."""
        today = timezone.localdate()
        begins, ends = value.get("show_from"), value.get("show_until")
        return not (begins and today < begins) and not (ends and today > ends)

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        context["button"] = value["button"].link(context.get("request"))
        return context
