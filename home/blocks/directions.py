"""The six directions of supplementary education."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructValue
from wagtail.models import Site

from home.blocks.base import SectionBlock
from vocabularies.directions import directions_of


class DirectionsBlock(SectionBlock):
    """Directions from the vocabulary, each a picture, a name and a colour."""

    class Meta:
        icon = "grip"
        label = _("Directions")
        template = "home/blocks/directions.html"

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        request = context.get("request")
        context["directions"] = directions_of(Site.find_for_request(request) if request else None)
        return context
