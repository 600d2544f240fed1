"""Documents: behind their collection's restrictions and on their own centre's host only."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from wagtail.documents.views.serve import authenticate_with_password
from wagtail.models import CollectionViewRestriction, Site
from wagtail.permissions import policy_registry

from core import centres
from core.closed_doors import refuse_strangers
from media_library.models import DocumentVersion, PortalDocument
from media_library.serving.response import Upload, respond

ACTIONS = ["change", "choose", "delete"]


def ensure_visible(request: HttpRequest, document: PortalDocument) -> None:
    """Raise 404 on another centre's host and for strangers to a closed collection."""
    owner = centres.site_of_collection(document.collection)
    if owner is not None and owner != Site.find_for_request(request):
        raise Http404
    refuse_strangers(request, document.collection.get_view_restrictions(), owner)


def ask_password(request: HttpRequest, restriction_id: int) -> HttpResponseBase:
    """Ask for the password of a collection at its own centre's host only."""
    found = get_object_or_404(CollectionViewRestriction, pk=restriction_id)
    owner = centres.site_of_collection(found.collection)
    if owner is not None and owner != Site.find_for_request(request):
        raise Http404
    return authenticate_with_password(request, restriction_id)


def ensure_open(request: HttpRequest, document: PortalDocument, version: DocumentVersion) -> None:
    """Raise 404 for an earlier version that readers may not have, and for a virus."""
    if version.is_infected or not (version.is_public or works_with(request.user, document)):
        raise Http404


def serve(
    request: HttpRequest, document: PortalDocument, version: DocumentVersion | None = None
) -> HttpResponseBase:
    """Return the file of a document or of its version; 404 where the file is lost."""
    kept: Any = version or document
    storage, name = kept.file.storage, kept.file.name
    if not storage.exists(name):
        raise Http404
    return respond(
        request,
        Upload(
            storage=storage,
            name=name,
            media_type=version.media_type if version else document.content_type,
            download_name=_download_name(document, version),
            etag=kept.file_hash or f"{document.pk}-{kept.file_size}",
            modified=storage.get_modified_time(name),
            size=storage.size(name),
            cache_control=_cache_control(document, version),
        ),
    )


def moved(document: PortalDocument, url: str) -> HttpResponseBase:
    """Lead from a former address to the present one; not for ever: documents change again."""
    response = HttpResponseRedirect(url)
    response["Cache-Control"] = _cache_control(document, None)
    return response


def works_with(user: Any, document: PortalDocument) -> bool:
    """Editors open documents on the one admin host, whatever centre they belong to."""
    policy = policy_registry.get_by_type(PortalDocument)
    return user.is_authenticated and policy.user_has_any_permission_for_instance(
        user, ACTIONS, document
    )


def _cache_control(document: PortalDocument, version: DocumentVersion | None) -> str:
    hidden = version is not None and not version.is_public
    closed = hidden or document.collection.get_view_restrictions()
    return "private, no-store" if closed else "public, no-cache"


def _download_name(document: PortalDocument, version: DocumentVersion | None) -> str:
    if version is None:
        return document.download_name
    stem = document.download_name.rpartition(".")[0]
    return f"{stem}-{version.number}.{version.file_extension}"
