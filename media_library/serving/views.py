"""Addresses of uploads: /documents/ behind its checks, /media/ for copies of pictures."""

import mimetypes
from pathlib import PurePosixPath
from typing import Any

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import Storage
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.documents.models import document_served
from wagtail.images.models import get_rendition_storage
from wagtail.permissions import policy_registry

from media_library import renditions
from media_library.documents import versions
from media_library.models import PortalDocument, PortalImage, PortalRendition
from media_library.serving import documents
from media_library.serving.response import INLINE_TYPES, Upload, respond

RENDITIONS = "images"
ORIGINALS = "original_images"
ACTIONS = ["change", "choose", "delete"]

KEPT = "public, max-age=2592000, s-maxage=3600"
ASKED_ANEW = "public, no-cache"  # people may take their consent back at any moment
OWN = "private, no-cache"
UNKEPT = "private, no-store"


@require_safe
def document(request: HttpRequest, pk: int, filename: str) -> HttpResponseBase:
    """Serve a document in place of Wagtail's view, which knows neither ranges nor centres.

    Former names and replaced documents lead to what stands in their place now.
    """
    found = _find(pk)
    if filename != found.filename and filename not in versions.known_names(found):
        raise Http404
    if (answer := _restrict(request, found)) is not None:
        return answer
    if found.current != found:
        return documents.moved(found, found.current.url)
    if filename != found.filename:
        return documents.moved(found, found.url)
    response = documents.serve(request, found)
    document_served.send(sender=PortalDocument, instance=found, request=request)
    return response


@require_safe
def version(request: HttpRequest, pk: int, number: int, filename: str) -> HttpResponseBase:
    """Serve one version: an earlier one, or the present one, of a replaced document too."""
    found = _find(pk)
    kept = None if number == found.version else get_object_or_404(found.versions, number=number)
    if filename != (kept or found).filename:
        raise Http404
    if (answer := _restrict(request, found)) is not None:
        return answer
    if kept is not None:
        documents.ensure_open(request, found, kept)
    return documents.serve(request, found, kept)


def _find(pk: int) -> PortalDocument:
    rows = PortalDocument.objects.select_related("collection", "replaced_by")
    return get_object_or_404(rows, pk=pk)


def _restrict(request: HttpRequest, found: PortalDocument) -> HttpResponseBase | None:
    """Return what a collection closed by a login or a password answers; raise 404 for strangers.

    Those who work with the document get it on the one admin host, too; an infected one nobody gets.
    """
    if found.is_infected:
        raise Http404
    if documents.works_with(request.user, found):
        return None
    documents.ensure_visible(request, found)
    for hook in hooks.get_hooks("before_serve_document"):
        answer = hook(found, request)
        if isinstance(answer, HttpResponseBase):
            return answer
    return None


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve a copy of a picture to everybody, an original to those who work with it.

    Copies that the desk makes for itself and those of pictures that wait for a consent are for
    those who work with the picture, too.
    """
    parts = PurePosixPath(path).parts
    folder = parts[0] if parts else ""
    if ".." in parts or folder not in (RENDITIONS, ORIGINALS):
        raise Http404
    policy = _copy(request.user, path) if folder == RENDITIONS else _original(request.user, path)
    return respond(request, _upload(get_rendition_storage(), path, policy))


def _copy(user: Any, path: str) -> str:
    """Return how long who may keep a copy; raise Http404 for one that the visitor may not see."""
    copies = PortalRendition.objects.select_related("image__consent")
    copy = copies.filter(file=path).first()
    if copy is None:
        raise Http404
    if renditions.is_public(copy.filter_spec) and not copy.image.is_withheld:
        return ASKED_ANEW if copy.image.people_shown else KEPT
    if not _works_with(user, copy.image):
        raise Http404
    return OWN


def _original(user: Any, path: str) -> str:
    if not _works_with(user, PortalImage.objects.filter(file=path).first()):
        raise Http404
    return UNKEPT


def _works_with(user: Any, image: PortalImage | None) -> bool:
    if image is None or not user.is_authenticated:
        return False
    policy = policy_registry.get_by_type(PortalImage)
    return policy.user_has_any_permission_for_instance(user, ACTIONS, image)


def _upload(storage: Storage, path: str, cache_control: str) -> Upload:
    media_type = mimetypes.guess_type(path)[0] or ""
    try:
        known = media_type in INLINE_TYPES and storage.exists(path)
        if not known:
            raise Http404
        modified, size = storage.get_modified_time(path), storage.size(path)
    except (SuspiciousFileOperation, OSError) as error:
        raise Http404 from error
    return Upload(
        storage=storage,
        name=path,
        media_type=media_type,
        download_name=PurePosixPath(path).name,
        etag=f"{int(modified.timestamp() * 1000):x}-{size:x}",
        modified=modified,
        size=size,
        cache_control=cache_control,
    )
