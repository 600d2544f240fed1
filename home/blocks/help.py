"""Help of a methodist and those responsible."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructValue, TextBlock

from core.blocks.links import LinkBlock, preview_link
from home.blocks.base import SectionBlock


class HelpBlock(SectionBlock):
    """An invitation to ask beside the coordinator and the regional centre (Тверь п. 2)."""

    text = TextBlock(label=_("Text"), max_length=300)
    button = LinkBlock(label=_("Button"))

    class Meta:
        icon = "help"
        label = _("Help and coordinator")
        template = "home/blocks/help.html"
        description = _(
            "An invitation to ask a methodist, with the coordinator and the regional centre."
        )
        preview_value = {
            "heading": _("Need help?"),
            "text": _("A methodist answers parents, teachers and heads of organisations."),
            "button": preview_link(_("More about programmes")),
        }

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        context["button"] = value["button"].link(context.get("request"))
        return context
