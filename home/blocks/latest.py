"""Latest things of a section: news now, events and practices when their apps come."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core import latest
from home.blocks.base import SectionBlock


class LatestBlock(SectionBlock):
    """The latest entries of one source that an app has declared."""

    source = blocks.ChoiceBlock(label=_("Of what"), choices=latest.choices)
    limit = blocks.IntegerBlock(label=_("How many"), default=4, min_value=1, max_value=12)

    class Meta:
        icon = "history"
        label = _("Latest")
        template = "home/blocks/latest.html"

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        context["feed"] = latest.find(value["source"], value["limit"], context["request"])
        return context
