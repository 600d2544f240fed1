"""Links of rich text to documents: what readers may open, with what they should know of it."""

from typing import Any

from django.template.defaultfilters import filesizeformat
from wagtail.documents.rich_text import DocumentLinkHandler

from core import file_notes
from media_library.models import PortalDocument


class ReadableDocumentLink(DocumentLinkHandler):
    """Leads to what stands in the document's place now; what nobody can open is plain text."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, Any]]) -> list[PortalDocument | None]:
        """Return the documents in the order of links, None for deleted and infected ones."""
        keys = {str(attrs.get("id")) for attrs in attrs_list if str(attrs.get("id")).isdecimal()}
        rows = PortalDocument.objects.select_related("replaced_by").in_bulk(keys)
        found = (
            rows.get(int(attrs["id"])) if attrs.get("id") in keys else None for attrs in attrs_list
        )
        shown = (each.current if each else None for each in found)
        return [None if each is None or each.is_infected else each for each in shown]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        """Return the opening tags; what follows the link is said in `core.file_notes`."""
        return [
            file_notes.opening(each.url, each.language, _note(each)) if each else "<a>"
            for each in cls.get_many(attrs_list)
        ]


def _note(document: PortalDocument) -> str:
    size = filesizeformat(document.file_size or 0)
    return ", ".join(filter(None, [document.format_label, size, document.public_accessibility]))
