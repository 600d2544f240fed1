"""Documents: behind their collection's restrictions and on their own centre's host only."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from wagtail.models import Site
from wagtail.permissions import policy_registry

from core import centres
from media_library.models import PortalDocument
from media_library.serving.response import Upload, respond

ACTIONS = ["change", "choose", "delete"]


def serve(request: HttpRequest, document: PortalDocument) -> HttpResponseBase:
    """Return the file of a document; 404 on another centre's host and where the file is lost."""
    if not (_is_of_this_centre(request, document) or _works_with(request.user, document)):
        raise Http404
    storage, name = document.file.storage, document.file.name
    if not storage.exists(name):
        raise Http404
    closed = document.collection.get_view_restrictions()
    return respond(
        request,
        Upload(
            storage=storage,
            name=name,
            media_type=document.content_type,
            download_name=document.filename,
            etag=document.file_hash or f"{document.pk}-{document.file_size}",
            modified=storage.get_modified_time(name),
            size=storage.size(name),
            cache_control="private, no-store" if closed else "public, no-cache",
        ),
    )


def _is_of_this_centre(request: HttpRequest, document: PortalDocument) -> bool:
    owner = centres.site_of_collection(document.collection)
    return owner is None or owner == Site.find_for_request(request)


def _works_with(user: Any, document: PortalDocument) -> bool:
    """Editors open documents on the one admin host, whatever centre they belong to."""
    policy = policy_registry.get_by_type(PortalDocument)
    return user.is_authenticated and policy.user_has_any_permission_for_instance(
        user, ACTIONS, document
    )
