"""Compression of answers: pages, feeds and, in development, static files."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

TEXTS = ("text/", "image/svg+xml", "application/json", "application/xml", "application/rss+xml")
OTHER_TEXTS = ("application/atom+xml", "application/feed+json", "application/javascript")


class CompressionMiddleware(GZipMiddleware):
    """gzip for texts only: pictures, fonts and archives are compressed already.

    Django masks CSRF tokens and pads every answer with random bytes, so that the length of an
    answer tells nothing of a secret in it (BREACH). In production WhiteNoise hands out static
    files compressed beforehand, and they pass through untouched.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> Any:
        if not response.headers.get("Content-Type", "").startswith((*TEXTS, *OTHER_TEXTS)):
            return response
        return super().process_response(request, response)
