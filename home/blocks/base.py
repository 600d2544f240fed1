"""What every section of the front page has."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, StructValue

from core.blocks.base import RuledStructBlock
from core.blocks.links import TARGETS, Link, LinkBlock, LinkValue


class SectionBlock(RuledStructBlock):
    """A section with a heading and a switch that hides it without losing its text."""

    heading = CharBlock(label=_("Heading"), max_length=120)
    hidden = BooleanBlock(
        label=_("Hide"), required=False, help_text=_("Keep the text, show nothing to readers.")
    )

    class Meta:
        icon = "placeholder"
        group = _("Sections of the front page")

    def render(self, value: StructValue, context: dict[str, Any] | None = None) -> str:
        """Render nothing while the section is hidden or has nothing to show."""
        if value.get("hidden") or not self.is_shown(value):
            return ""
        return super().render(value, context)

    def is_shown(self, value: StructValue) -> bool:
        """Say whether the section has its time."""
        return True


class OptionalLinkBlock(LinkBlock):
    """A link that may be left out whole."""

    def omissions(self, value: StructValue) -> dict[str, Any]:
        """Check a link that has been begun."""
        begun = value.get("text") or any(value.get(target) for target in TARGETS)
        return super().omissions(value) if begun else {}


def finished(links: Iterable[LinkValue], context: dict[str, Any]) -> list[Link]:
    """Return the links whose pages are published."""
    request = context.get("request")
    return [link for each in links if (link := each.link(request))]
