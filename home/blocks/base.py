"""What every section of the front page has."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class SectionBlock(blocks.StructBlock):
    """A section with a heading and a switch that hides it without losing its text."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    hidden = blocks.BooleanBlock(
        label=_("Hide"), required=False, help_text=_("Keep the text, show nothing to readers.")
    )

    class Meta:
        icon = "placeholder"
        group = _("Sections of the front page")

    def render(self, value: Any, context: dict[str, Any] | None = None) -> str:
        """Render nothing while the section is hidden or has nothing to show."""
        if value.get("hidden") or not self.has_content(value, context or {}):
            return ""
        return super().render(value, context)

    def has_content(self, value: Any, context: dict[str, Any]) -> bool:
        """Say whether there is anything to show."""
        return True
