"""What Wagtail asks about documents."""

from typing import Any

from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from media_library.desk.documents import bulk, choosing, editing, listing, uploading, versions

hooks.register("construct_document_chooser_queryset", choosing.keep_readable)
for action in (bulk.TagDocuments, bulk.DeleteDocuments, bulk.MoveDocuments):
    hooks.register("register_bulk_action", action, order=100)


@hooks.register("register_admin_urls", order=-1)
def replace_views_of_documents() -> list[URLPattern]:
    """Answer at the addresses of some of Wagtail's views, before them; add our own."""
    index = listing.DocumentIndexView
    return [
        path("documents/", index.as_view()),
        path("documents/results/", index.as_view(results_only=True)),
        path("documents/add/", editing.DocumentCreateView.as_view()),
        path("documents/edit/<int:document_id>/", editing.DocumentEditView.as_view()),
        path("documents/multiple/add/", uploading.DocumentAddView.as_view()),
        path(
            "documents/<int:document_id>/versions/",
            versions.VersionsView.as_view(),
            name="media_document_versions",
        ),
        path(
            "documents/<int:document_id>/versions/<int:number>/open/",
            versions.open_version,
            name="media_open_version",
        ),
        path(
            "documents/<int:document_id>/versions/<int:number>/delete/",
            versions.delete_version,
            name="media_delete_version",
        ),
        path("documents/<int:document_id>/read/", versions.read_again, name="media_read_document"),
    ]


ACTIONS = {
    "version": gettext_lazy("New version of a document"),
    "open_version": gettext_lazy("Earlier version opened to readers"),
    "close_version": gettext_lazy("Earlier version closed to readers"),
    "delete_version": gettext_lazy("Earlier version deleted"),
    "move": gettext_lazy("Document moved to a collection"),
    "infected": gettext_lazy("Antivirus closed a document"),
}


class DocumentLog(LogFormatter):
    """A line of the history: which version, collection or virus it was."""

    def format_message(self, log_entry: Any) -> str:
        """Return the line."""
        data = log_entry.data or {}
        more = data.get("collection") or data.get("threat") or ""
        if "number" in data:
            more = _("version %(number)s, checksum %(checksum)s") % data
        return f"{self.label}: {more}" if more else str(self.label)


@hooks.register("register_log_actions")
def register_document_actions(actions: Any) -> None:
    """Name what the history says of documents."""
    for name, label in ACTIONS.items():
        formatter = type("NamedDocumentLog", (DocumentLog,), {"label": label})
        actions.register_action(f"media_library.{name}")(formatter)
