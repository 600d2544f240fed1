"""The list of documents."""

from typing import Any

from django.contrib.admin.utils import quote
from django.db.models import QuerySet
from django.template.defaultfilters import filesizeformat
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import (
    Column,
    DateColumn,
    StatusTagColumn,
    TitleColumn,
    UsageCountColumn,
)
from wagtail.documents.views.documents import BulkActionsColumn, IndexView

from core.spreadsheet import spreadsheet_value
from media_library.desk.documents.filters import DocumentFilterSet
from media_library.models import PortalDocument, ReadingState


class DocumentIndexView(IndexView):
    """Kind and size, version, accessibility, collection, use; all of it in XLSX too."""

    filterset_class = DocumentFilterSet
    default_ordering = "-created_at"
    list_export = (
        *("title", "format_label", "file_size", "version", "get_accessibility_display"),
        *("text_state", "usage_count", "replaced_by", "collection", "created_at", "url"),
    )
    export_headings = {
        "format_label": gettext_lazy("Kind of file"),
        "file_size": gettext_lazy("Size, bytes"),
        "get_accessibility_display": gettext_lazy("Accessibility"),
        "text_state": gettext_lazy("Text of the file"),
        "usage_count": gettext_lazy("Used on pages"),
        "url": gettext_lazy("Address"),
    }
    export_filename = "dokumenty"

    def get_base_queryset(self) -> QuerySet[PortalDocument]:
        """Load what the columns show."""
        return super().get_base_queryset().with_reading().select_related("replaced_by")

    @cached_property
    def columns(self) -> list[Any]:
        """The columns."""
        columns = [
            BulkActionsColumn("bulk_actions"),
            TitleColumn(
                "title",
                label=_("Title"),
                sort_key="title",
                get_url=self.get_edit_url,
                get_title_id=lambda document: f"document_{quote(document.pk)}_title",
            ),
            Column("kind", label=_("File"), accessor=_kind_and_size, sort_key="file_size"),
            Column("version", label=_("Version"), sort_key="version"),
            Column("accessibility", label=_("Accessibility"), accessor=_accessibility),
            StatusTagColumn("state", label=_("State"), accessor=_state),
            Column("collection", label=_("Collection"), accessor="collection.name"),
            UsageCountColumn(
                "usage_count",
                label=_("Used on pages"),
                sort_key=None if self.is_searching else "usage_count",
            ),
            DateColumn("created_at", label=_("Created"), sort_key="created_at"),
        ]
        has_collections = self.filters and "collection_id" in self.filters.filters
        return [each for each in columns if each.name != "collection" or has_collections]

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """Write nothing that a spreadsheet takes for a formula."""
        return spreadsheet_value(value)


def _kind_and_size(document: PortalDocument) -> str:
    return f"{document.format_label}, {filesizeformat(document.file_size)}"


def _accessibility(document: PortalDocument) -> str:
    reading = getattr(document, "reading", None)
    if reading and reading.state == ReadingState.WAITING:
        return document.text_state
    return str(document.get_accessibility_display())


def _state(document: PortalDocument) -> str:
    """Say what an editor has to know at once; nothing of a document that is in order."""
    if document.is_infected:
        return _("virus: closed")
    if document.replaced_by:
        return _("replaced")
    return ""
