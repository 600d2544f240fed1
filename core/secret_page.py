"""A page that only the holder of its address sees."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers

from core import breadcrumbs


def secret_response(
    section: Any, request: HttpRequest, template: str, context: dict[str, Any]
) -> HttpResponseBase:
    """Answer with a page below a section; `title` of the context ends the way to it."""
    own = {
        **context,
        "noindex": True,
        "breadcrumbs": breadcrumbs.below(section, request, context["title"]),
    }
    response = section.render(request, template=template, context_overrides=own)
    return secret(response)


def secret(response: Any) -> Any:
    """Keep an answer out of caches, and its address from other sites."""
    add_never_cache_headers(response)
    # the address is the key: no other site hears of it; ours must, or forms come from nowhere
    response["Referrer-Policy"] = "same-origin"
    return response
