"""Latest things of a section: news now, events and practices when their apps come."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock, IntegerBlock, StructValue

from core import page_sources
from core.blocks.links import preview_link
from core.blocks.page_list import latest
from home.blocks.base import OptionalLinkBlock, SectionBlock


class LatestBlock(SectionBlock):
    """The latest entries of one source that an app has declared."""

    source = ChoiceBlock(label=_("Of what"), choices=page_sources.choices, search_index=False)
    count = IntegerBlock(label=_("How many"), default=4, min_value=1, max_value=12)
    more = OptionalLinkBlock(label=_("Link to all"))

    class Meta:
        icon = "history"
        label = _("Latest")
        template = "home/blocks/latest.html"
        description = _("The newest of a section: news, practices, programmes with places.")
        preview_template = "blocks/previews/page_list.html"
        preview_value = {
            "heading": _("News"),
            "source": "news",
            "count": 4,
            "more": preview_link(_("More about programmes")),
        }

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        request = context.get("request")
        context["lines"] = latest(value["source"], request, value["count"])
        context["more"] = value["more"].link(request)
        return context
