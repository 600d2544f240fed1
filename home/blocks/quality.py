"""Results of the independent assessment of quality (Электросталь 2.2-4, 3.14)."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructValue

from home.blocks.base import SectionBlock
from quality_assessment.blocks import with_summary, year_field


class QualityBlock(SectionBlock):
    """The mean and the criteria of a cycle; the section is not there while none is published."""

    year = year_field()

    class Meta:
        icon = "table"
        label = _("Results of the quality assessment")
        template = "home/blocks/quality.html"
        description = _(
            "The mean and the criteria of the assessment; not shown while none is published."
        )
        preview_template = "quality_assessment/blocks/preview.html"
        preview_value = {"heading": _("Results of the quality assessment"), "year": None}

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        return with_summary(super().get_context(value, parent_context=parent_context), value)
