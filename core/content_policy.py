"""Security headers: a strict policy for the public, a relaxed one under the admin only."""

from typing import Any
from urllib.parse import urlsplit

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from core.context_processors import centre_of
from core.cookie_notice import CookieChoice, choice_of


class ContentPolicyMiddleware(CSPMiddleware):
    """CSP of every answer, and what browsers may do with our pages."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """Widen the policy under /admin/: Wagtail's editors have inline scripts and styles."""
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only:
            parts.replace = {**_widened(request), **(parts.replace or {})}
            if counter := _counter(request, response):
                parts.update = {**(parts.update or {}), "img-src": [counter]}
        return parts

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> Any:
        response.headers.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return super().process_response(request, response)


def _counter(request: HttpRequest, response: HttpResponseBase) -> str:
    """Return the host of the counter's picture for a page of a reader who has agreed to it."""
    is_page = response.headers.get("Content-Type", "").startswith("text/html")
    if not is_page or choice_of(request) != CookieChoice.ALL:
        return ""
    centre = centre_of(request)
    parts = urlsplit(centre.analytics_pixel if centre.counts_visits else "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _widened(request: HttpRequest) -> dict[str, list[str]]:
    if request.path_info.startswith(reverse("wagtailadmin_home")):
        return settings.ADMIN_CONTENT_SECURITY_POLICY
    # Wagtail makes a preview by a request of its own, with the address of the page
    return settings.PREVIEW_CONTENT_SECURITY_POLICY if getattr(request, "is_preview", False) else {}
