"""Documents of the centre's library by a tag or a collection."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, IntegerBlock, StructValue

from core.blocks.base import RuledStructBlock
from media_library.blocks.files import sample
from media_library.collection_chooser import CollectionChoice
from media_library.services import listed_documents

ORDERS = [("-created_at", _("newest first")), ("title", _("by title"))]


class DocumentListBlock(RuledStructBlock):
    """A list that fills itself: public documents with a tag, of a collection or both."""

    tag = CharBlock(required=False, max_length=100, search_index=False, label=_("Tag"))
    collection = CollectionChoice(required=False, label=_("Collection"))
    order = ChoiceBlock(choices=ORDERS, default="-created_at", search_index=False, label=_("Order"))
    count = IntegerBlock(min_value=1, max_value=100, default=20, label=_("At most"))

    def omissions(self, value: StructValue) -> dict[str, Any]:
        """Refuse a list of everything."""
        if value.get("tag") or value.get("collection"):
            return {}
        return {"tag": _("Write a tag or choose a collection.")}

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        """Add the documents of the request's centre."""
        context = super().get_context(value, parent_context=parent_context)
        context["documents"] = value.get("sample") or listed_documents(
            context.get("request"),
            tag=value.get("tag") or "",
            collection=value.get("collection"),
            order=value.get("order") or ORDERS[0][0],
            count=value.get("count") or 20,
        )
        return context

    def get_preview_context(self, value: StructValue, parent_context: Any = None) -> Any:
        """Show a sample: the library of another centre must not be seen here."""
        value["sample"] = [sample()]
        return super().get_preview_context(value, parent_context=parent_context)

    class Meta:
        label = _("Document list")
        icon = "folder-open-inverse"
        template = "blocks/document_list.html"
        description = _("Fills itself with documents of a tag or a collection.")
        preview_value = {"tag": "", "collection": None, "order": "title", "count": 20}
