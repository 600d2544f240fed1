"""The six directions of supplementary education."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from home.blocks.base import SectionBlock
from vocabularies.directions import shown_directions


class DirectionsBlock(SectionBlock):
    """Directions from the vocabulary, each a picture, a name and a colour."""

    class Meta:
        icon = "grip"
        label = _("Directions")
        template = "home/blocks/directions.html"

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        context["directions"] = shown_directions()
        return context
