"""Headings of the body."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StructValue

from core.blocks.base import RuledStructBlock

LEVELS = [("2", _("Section (level 2)")), ("3", _("Subsection (level 3)")), ("4", _("Level 4"))]


class HeadingValue(StructValue):
    """A heading with its level as a number."""

    @property
    def level(self) -> int:
        """Level on the page, 2 to 4."""
        return int(self.get("level") or 2)


class HeadingBlock(RuledStructBlock):
    """A heading with an anchor; the body checks that levels do not jump (WCAG 1.3.1)."""

    level = ChoiceBlock(choices=LEVELS, default="2", search_index=False, label=_("Level"))
    text = CharBlock(max_length=150, label=_("Heading"))

    class Meta:
        label = _("Heading")
        icon = "title"
        template = "blocks/heading.html"
        form_classname = "struct-block heading-block"
        description = _("Levels go in order: after a section comes a subsection.")
        value_class = HeadingValue
        preview_value = {"level": "2", "text": _("How the day goes")}
