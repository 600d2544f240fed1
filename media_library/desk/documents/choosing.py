"""The window in which a document is chosen for a page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.documents.views.chooser import DocumentChooserUploadView, viewset

from media_library.desk.documents.scoped import own_document
from media_library.querysets import DocumentQuerySet


class DocumentUploadView(DocumentChooserUploadView):
    """The upload inside the window; «take the existing one» chooses it at once."""

    creation_form_template_name = "media_library/desk/chooser_upload.html"

    def post(self, request: HttpRequest) -> HttpResponse:
        """Upload, ask about a duplicate, or take what there is."""
        if taken := request.POST.get("take"):
            key = int(taken) if taken.isdecimal() else 0
            return self.get_chosen_response(own_document(request.user, key, "choose"))
        return super().post(request)

    def get_creation_form_context_data(self, form: Any) -> dict[str, Any]:
        """Show the same files."""
        return super().get_creation_form_context_data(form) | {"duplicates": form.duplicates}


def keep_readable(documents: DocumentQuerySet, request: HttpRequest) -> DocumentQuerySet:
    """Leave replaced and infected documents out of the window."""
    return documents.readable()


viewset.create_view_class = DocumentUploadView
