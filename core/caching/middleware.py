"""Conditional answers and headers for caches."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseNotModified
from django.http.response import HttpResponseBase

from core import restrictions

from .eligible import is_public_request, is_public_response
from .etag import Version, version_of
from .reading import read

Handler = Callable[[HttpRequest], HttpResponseBase]


def caching_middleware(get_response: Handler) -> Handler:
    """Answer 304 without rendering where the visitor's copy is good; say who may keep what.

    The version is taken before the page is rendered: a change made meanwhile gives the page an old
    mark, never an old page the new one.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if not is_public_request(request):
            return _private(get_response(request))
        reading = read()
        version = version_of(request, reading)
        if version is not None and version.is_known_to(request):
            return _public(request, HttpResponseNotModified(), version)
        with restrictions.told(nothing_closed=reading.nothing_closed):
            response = get_response(request)
        if version is not None and is_public_response(request, response):
            return _public(request, response, version)
        response.headers.setdefault("Cache-Control", "no-cache, private")
        return response

    return middleware


def _public(request: HttpRequest, response: HttpResponseBase, version: Version) -> HttpResponseBase:
    response.headers["ETag"] = version.etag
    response.headers["Last-Modified"] = version.last_modified
    # filtered and numbered lists cannot be purged one by one: a proxy asks for them every time
    shared = 0 if request.META.get("QUERY_STRING") else settings.PAGE_SHARED_MAX_AGE
    response.headers["Cache-Control"] = f"public, max-age=0, must-revalidate, s-maxage={shared}"
    # the language stands in the address, so caches need not part pages by Accept-Language
    response.headers["Vary"] = "Cookie"
    return response


def _private(response: HttpResponseBase) -> HttpResponseBase:
    # files say for themselves; pages of somebody logged in are his alone
    if response.headers.get("Content-Type", "").startswith("text/html"):
        response.headers.setdefault("Cache-Control", "private, no-store")
    return response
