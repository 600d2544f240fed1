"""Somebody's words."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, TextBlock

from core.blocks.base import RuledStructBlock


class QuoteBlock(RuledStructBlock):
    """A quotation with the one who said it."""

    text = TextBlock(rows=3, max_length=600, label=_("Words"))
    author = CharBlock(
        required=False,
        max_length=150,
        label=_("Who said it"),
        help_text=_("A position or an organisation; a person's name needs a recorded consent."),
    )

    class Meta:
        label = _("Quotation")
        icon = "openquote"
        template = "blocks/quote.html"
        description = _("Words of a person or of a document, set apart from the text.")
        preview_value = {
            "text": _("What matters is a pursuit that the children go on with."),
            "author": _("Teacher"),
        }
