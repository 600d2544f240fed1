"""Results of an assessment inside pages of other sections."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import IntegerBlock, StructValue

from core.blocks.base import RuledStructBlock
from quality_assessment.models.cycle import FIRST_YEAR, LAST_YEAR


def year_field() -> IntegerBlock:
    """Return the field that chooses the cycle."""
    return IntegerBlock(
        label=_("Year of the cycle"),
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text=_("Empty: always the newest published assessment."),
    )


def with_summary(context: dict[str, Any], value: StructValue) -> dict[str, Any]:
    """Add the figures of the cycle to the context of a block."""
    from quality_assessment.page.summary import summary

    context["summary"] = summary(context.get("request"), value.get("year"))
    return context


class AssessmentBlock(RuledStructBlock):
    """The mean of a cycle and its five criteria with bars; nothing while none is published."""

    year = year_field()

    class Meta:
        label = _("Results of the quality assessment")
        icon = "table"
        template = "quality_assessment/blocks/summary.html"
        description = _("The mean total and the five criteria of a cycle, always up to date.")
        preview_template = "quality_assessment/blocks/preview.html"
        preview_value: dict[str, Any] = {"year": None}

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        """Add the figures."""
        return with_summary(super().get_context(value, parent_context=parent_context), value)
