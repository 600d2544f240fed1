"""A campaign that takes itself off by its date."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks import LinkBlock
from home.blocks.base import SectionBlock


class BannerBlock(SectionBlock):
    """A campaign of the centre (Электросталь 3.11-2); shown between its dates only."""

    period = blocks.CharBlock(label=_("When, in words"), max_length=60, required=False)
    text = blocks.TextBlock(label=_("Text"), max_length=300)
    button = LinkBlock(label=_("Button"))
    show_from = blocks.DateBlock(label=_("Show from"), required=False)
    show_until = blocks.DateBlock(label=_("Show until"), required=False)

    class Meta:
        icon = "bullhorn"
        label = _("Campaign")
        template = "home/blocks/banner.html"

    def clean(self, value: Any) -> Any:
        """Refuse a campaign that ends before it begins."""
        cleaned = super().clean(value)
        begins, ends = cleaned.get("show_from"), cleaned.get("show_until")
        if begins and ends and ends < begins:
            raise StructBlockValidationError(
                {"show_until": ValidationError(_("The campaign ends before it begins."))}
            )
        return cleaned

    def has_content(self, value: Any, context: dict[str, Any]) -> bool:
        """Say whether today is inside the campaign."""
        today = timezone.localdate()
        begins, ends = value.get("show_from"), value.get("show_until")
        return not (begins and today < begins) and not (ends and today > ends)
