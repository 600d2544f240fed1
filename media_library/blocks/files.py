"""Files to take away."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock

from core.blocks.base import RuledStructBlock
from core.blocks.choosers import DocumentChoice
from media_library.models import PortalDocument


class FileBlock(StructBlock):
    """A document under its own title or another."""

    document = DocumentChoice(label=_("Document"))
    title = CharBlock(
        required=False,
        max_length=200,
        label=_("Title"),
        help_text=_("Empty: the title from the library."),
    )

    class Meta:
        label = _("File")
        icon = "doc-full"


class FilesBlock(RuledStructBlock):
    """A list of documents, each with its format, size and whether it is accessible."""

    files = ListBlock(FileBlock(), min_num=1, max_num=40, label=_("Files"))

    class Meta:
        label = _("Files")
        icon = "doc-full"
        template = "blocks/files.html"
        description = _("Documents to download, with format and size.")
        preview_value = staticmethod(lambda: {"files": [{"document": sample(), "title": ""}]})


def sample() -> PortalDocument:
    """Return a document for previews that is not in the library."""
    return PortalDocument(
        pk=0,
        title=str(_("Timetable until June")),
        file="documents/raspisanie.pdf",
        file_size=84 * 1024,
        accessibility=PortalDocument.Accessibility.ACCESSIBLE,
    )
