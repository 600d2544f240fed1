"""What the media library adds to Wagtail."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail import hooks

from media_library.collection_chooser import collection_chooser
from media_library.models import PortalDocument
from media_library.serving.documents import serve


@hooks.register("register_admin_viewset")
def register_collection_chooser() -> Any:
    """Give the collection chooser its addresses."""
    return collection_chooser


# after Wagtail's own hook, which answers for closed collections
@hooks.register("before_serve_document", order=100)
def serve_document(document: PortalDocument, request: HttpRequest) -> HttpResponse:
    """Serve the file ourselves: ranges, readable names, nothing of another centre."""
    return serve(request, document)
