"""Numbers of a result: «было → стало» or one number."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructValue

from core.blocks.base import RuledStructBlock


class FigureValue(StructValue):
    """One figure."""

    @property
    def is_pair(self) -> bool:
        """True where there is something to compare with."""
        return bool(self.get("before"))


class FigureBlock(RuledStructBlock):
    """A name, a number with its unit, the number before and a note on the period or source."""

    name = CharBlock(max_length=100, label=_("What is counted"))
    before = CharBlock(
        required=False,
        max_length=20,
        label=_("Was"),
        help_text=_("Leave empty where there is nothing to compare with."),
    )
    value = CharBlock(max_length=20, label=_("Is now, or the only number"))
    unit = CharBlock(
        required=False, max_length=30, label=_("Unit"), help_text=_("For example: children, %.")
    )
    note = CharBlock(
        required=False, max_length=150, label=_("Period or source"), help_text=_("In two years.")
    )

    class Meta:
        label = _("Figure")
        icon = "plus"
        value_class = FigureValue


class FiguresBlock(RuledStructBlock):
    """Up to six figures side by side."""

    figures = ListBlock(FigureBlock(), min_num=1, max_num=6, label=_("Figures"))

    class Meta:
        label = _("Figures")
        icon = "plus-inverse"
        template = "blocks/figures.html"
        description = _("Results in numbers: was and is, with a unit and a period.")
        preview_value = {
            "figures": [
                {
                    "name": _("Works defended"),
                    "before": "5",
                    "value": "14",
                    "unit": "",
                    "note": _("in two years"),
                }
            ]
        }
