"""What to do, in order."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, TextBlock

from core.blocks.base import RuledStructBlock


class StepBlock(StructBlock):
    """One step; its number is printed by its place."""

    title = CharBlock(max_length=100, label=_("Step"))
    text = TextBlock(required=False, rows=2, max_length=400, label=_("Explanation"))

    class Meta:
        label = _("Step")
        icon = "order"


class StepsBlock(RuledStructBlock):
    """A numbered way through something."""

    steps = ListBlock(StepBlock(), min_num=2, max_num=12, label=_("Steps"))

    class Meta:
        label = _("Steps")
        icon = "order"
        template = "blocks/steps.html"
        description = _("What to do, in order; numbers are set by themselves.")
        preview_value = {
            "steps": [
                {"title": _("Choose a programme"), "text": _("In the Navigator or by phone.")},
                {"title": _("Send an application"), "text": ""},
            ]
        }
