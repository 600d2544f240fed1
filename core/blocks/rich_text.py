"""Text with lists and links, without headings of its own."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RichTextBlock, StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.rich_text import RichText, expand_db_html

from core import file_notes
from core.blocks import text_rules
from core.blocks.link_request import links_for

FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link", "superscript", "subscript"]
SEAM = "<!--seam-->"


class PortalRichText(RichText):
    """Rich text that may have been expanded together with the rest of its body."""

    expanded: str | None = None

    def __html__(self) -> str:
        """Return the text with the addresses of its links."""
        if self.expanded is not None:
            return self.expanded
        return file_notes.set_out(expand_db_html(self.source))

    def __str__(self) -> SafeString:
        return self.html

    @property
    def html(self) -> SafeString:
        """The text as markup that filters of templates know to be safe."""
        return mark_safe(self.__html__())  # noqa: S308 - Wagtail's editor lets in its own tags only


class ProseBlock(RichTextBlock):
    """Paragraphs, lists, links; headings are blocks of their own: their order is checked."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", FEATURES)
        super().__init__(**kwargs)

    def clean(self, value: RichText) -> RichText:
        """Refuse to publish fake headings and links without a name."""
        cleaned = super().clean(value)
        messages = [] if self.is_deferred_validation else text_rules.problems(cleaned.source)
        if messages:
            raise ValidationError(messages)
        return cleaned

    def to_python(self, value: str) -> PortalRichText:
        """Return the text of the database as a value."""
        return PortalRichText(value)

    def normalize(self, value: Any) -> PortalRichText:
        """Return any form of the text as a value."""
        source = value.source if isinstance(value, RichText) else value
        return PortalRichText(str(source) if source else "")

    def value_from_form(self, value: str) -> PortalRichText:
        """Return the text of the editor as a value."""
        return PortalRichText(value)

    class Meta:
        label = _("Text")
        icon = "pilcrow"
        template = "blocks/text.html"
        description = _("Paragraphs, lists and links. Headings have a block of their own.")
        preview_value = _("<p>The laboratory comes to the school every second Saturday.</p>")


def expand_together(value: StreamValue, request: Any = None) -> None:
    """Expand links of all texts of a stream at once: one query for pages, one for documents."""
    texts = [each for each in _texts(value) if "linktype" in each.source]
    if texts:
        with links_for(request):
            whole = expand_db_html(SEAM.join(each.source for each in texts))
        parts = file_notes.set_out(whole).split(SEAM)
        for text, part in zip(texts, parts, strict=True):
            text.expanded = part


def _texts(value: Any) -> Iterator[PortalRichText]:
    if isinstance(value, PortalRichText):
        yield value
    elif isinstance(value, StructValue):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, ListValue):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, StreamValue):
        for each in value:
            yield from _texts(each.value)
