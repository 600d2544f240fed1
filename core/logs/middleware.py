"""One line for each request: its id, method, path and status; no query, no address, no agent."""

import re
import uuid
from typing import Any

import structlog
from django.http import HttpRequest, HttpResponse
from django_structlog.middlewares import RequestMiddleware

SAFE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{7,63}")


class RequestLogMiddleware(RequestMiddleware):
    """Takes a proxy's X-Request-ID if it is plain, else makes one, and returns it."""

    def prepare(self, request: HttpRequest) -> None:
        given = request.META.get("HTTP_X_REQUEST_ID", "")
        if not SAFE_ID.fullmatch(given):
            request.META["HTTP_X_REQUEST_ID"] = uuid.uuid4().hex
        structlog.contextvars.bind_contextvars(request_id=request.META["HTTP_X_REQUEST_ID"])

    def handle_response(self, request: HttpRequest, response: HttpResponse) -> None:
        response["X-Request-ID"] = request.META["HTTP_X_REQUEST_ID"]
        super().handle_response(request, response)

    @staticmethod
    def format_request(request: HttpRequest) -> str:
        """Return method and path: what people typed into forms and search stays out."""
        return f"{request.method} {request.path}"

    @classmethod
    def bind_ip(cls, request: HttpRequest) -> Any:
        """Never: an address is personal data (152-ФЗ)."""
