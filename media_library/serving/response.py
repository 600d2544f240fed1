"""The response with an upload: conditional, by ranges, never guessed at by the browser."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.core.files.storage import Storage
from django.http import (
    FileResponse,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date, quote_etag

from media_library.serving import ranges

INLINE_TYPES = ("image/jpeg", "image/png", "image/webp", "image/avif", "application/pdf")
INTERNAL_PREFIX = "/_uploads/"  # location of the proxy that only X-Accel-Redirect reaches


@dataclass(frozen=True)
class Upload:
    """A file in a storage and how it is to be sent."""

    storage: Storage
    name: str
    media_type: str
    download_name: str
    etag: str
    modified: datetime
    size: int
    cache_control: str


def respond(request: HttpRequest, upload: Upload) -> HttpResponseBase:
    """Return the file, a part of it, «not modified», or its address in the storage."""
    if settings.UPLOADS_SERVING == "redirect":
        return _to_storage(upload)
    etag = quote_etag(upload.etag)
    modified = int(upload.modified.timestamp())
    unchanged = get_conditional_response(request, etag, modified)
    response = unchanged if unchanged is not None else _by_setting(request, upload, etag, modified)
    response["ETag"] = etag
    response["Last-Modified"] = http_date(modified)
    response["Cache-Control"] = upload.cache_control
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _to_storage(upload: Upload) -> HttpResponseBase:
    """Lead to an address that is signed for a short time: nobody may keep or share it."""
    response = HttpResponseRedirect(_signed_address(upload))
    response["Cache-Control"] = "private, no-store"
    return response


def _signed_address(upload: Upload) -> str:
    """Return an address by which the storage names the file as the portal does."""
    if not getattr(upload.storage, "querystring_auth", False):  # it signs nothing: no words for it
        return upload.storage.url(upload.name)
    said = {
        "ResponseContentType": upload.media_type,
        "ResponseContentDisposition": _disposition(upload),
        "ResponseCacheControl": "private, no-store",
    }
    storage: Any = upload.storage
    return storage.url(upload.name, parameters=said)


def _by_setting(request: HttpRequest, upload: Upload, etag: str, modified: int) -> HttpResponseBase:
    if settings.UPLOADS_SERVING == "x-accel":
        response: HttpResponseBase = HttpResponse()
        response["X-Accel-Redirect"] = INTERNAL_PREFIX + quote(upload.name)
    else:
        response = _by_application(request, upload, etag, modified)
    _describe(response, upload)
    return response


def _describe(response: HttpResponseBase, upload: Upload) -> None:
    response["Content-Type"] = upload.media_type
    response["Content-Disposition"] = _disposition(upload)
    response["Content-Security-Policy"] = "default-src 'none'"


def _disposition(upload: Upload) -> str:
    inline = upload.media_type in INLINE_TYPES
    return content_disposition_header(not inline, upload.download_name) or "inline"


def _by_application(
    request: HttpRequest, upload: Upload, etag: str, modified: int
) -> HttpResponseBase:
    header = request.headers.get("Range", "")
    if header and not _range_is_current(request, etag, modified):
        header = ""
    try:
        span = ranges.parse(header, upload.size)
    except ranges.UnsatisfiableError:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{upload.size}"})
    file = upload.storage.open(upload.name, "rb")
    if span is None:
        response: HttpResponseBase = FileResponse(file)
        response["Content-Length"] = str(upload.size)
    else:
        response = StreamingHttpResponse(ranges.read(file, span), status=206)
        response["Content-Range"] = f"bytes {span.first}-{span.last}/{upload.size}"
        response["Content-Length"] = str(span.length)
    response["Accept-Ranges"] = "bytes"
    return response


def _range_is_current(request: HttpRequest, etag: str, modified: int) -> bool:
    """Say whether If-Range, where given, names the file as it is now."""
    condition = request.headers.get("If-Range", "")
    return not condition or condition in (etag, http_date(modified))
