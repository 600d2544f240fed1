"""Questions and answers that open one by one."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock

from core.blocks.base import RuledStructBlock
from core.blocks.rich_text import ProseBlock


class AccordionItemBlock(StructBlock):
    """One line that opens: works without scripts (details)."""

    title = CharBlock(max_length=150, label=_("Question or title"))
    text = ProseBlock(label=_("Answer"))

    class Meta:
        label = _("Item")
        icon = "collapse-down"


class AccordionBlock(RuledStructBlock):
    """A list of details elements; the browser's search on the page still finds their words."""

    entries = ListBlock(AccordionItemBlock(), min_num=1, max_num=30, label=_("Items"))

    class Meta:
        label = _("Opening list")
        icon = "list-ul"
        template = "blocks/accordion.html"
        description = _("Questions and answers, each opens by a click. Also for a single item.")
        preview_value = {
            "entries": [
                {
                    "title": _("How much does it cost the family?"),
                    "text": _("<p>The lessons are free.</p>"),
                }
            ]
        }
