"""The action of a page."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock, StructValue

from core.blocks.links import LinkBlock, LinkValue, preview_link

STYLES = [("main", _("Main")), ("alt", _("Second"))]


class ButtonBlock(LinkBlock):
    """A link that looks like a button."""

    style = ChoiceBlock(choices=STYLES, default="main", search_index=False, label=_("Look"))

    def get_context(self, value: LinkValue, parent_context: Any = None) -> dict[str, Any]:
        """Add the finished link."""
        context = super().get_context(value, parent_context=parent_context)
        context["link"] = value.link(context.get("request"))
        return context

    def omissions(self, value: StructValue) -> dict[str, Any]:
        """A button always has words of its own."""
        problems = super().omissions(value)
        if not value.get("text"):
            problems.setdefault("text", _("Write what the button does."))
        return problems

    class Meta:
        label = _("Button")
        icon = "placeholder"
        template = "blocks/button.html"
        description = _("One action that the reader is expected to take.")
        preview_value = preview_link(_("Send an application")) | {"style": "main"}
