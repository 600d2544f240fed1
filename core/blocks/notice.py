"""A call-out: what the reader must not miss."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StructValue

from core.blocks.base import RuledStructBlock
from core.blocks.rich_text import ProseBlock

KINDS = [("info", _("Good to know")), ("warning", _("Important"))]


class NoticeValue(StructValue):
    """A call-out with the word that names its kind: colour is never alone."""

    @property
    def is_warning(self) -> bool:
        """True for what is important."""
        return self.get("kind") == "warning"

    @property
    def heading(self) -> str:
        """Its own heading, else the name of the kind."""
        return str(self.get("title") or dict(KINDS).get(self.get("kind"), KINDS[0][1]))


class NoticeBlock(RuledStructBlock):
    """A call-out with a word and an icon."""

    kind = ChoiceBlock(choices=KINDS, default="info", search_index=False, label=_("Kind"))
    title = CharBlock(required=False, max_length=100, label=_("First words, bold"))
    text = ProseBlock(features=["bold", "italic", "link", "document-link", "ul"], label=_("Text"))

    class Meta:
        label = _("Call-out")
        icon = "warning"
        template = "blocks/notice.html"
        description = _("A short message that stands out: a term, a change, a condition.")
        value_class = NoticeValue
        preview_value = {
            "kind": "warning",
            "title": _("Enrolment ends on 30 September"),
            "text": _("<p>Applications are taken through the Navigator.</p>"),
        }
