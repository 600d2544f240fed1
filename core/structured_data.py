"""JSON-LD of the pages: what search engines read (schema.org)."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import get_language

from core.links import Link

if TYPE_CHECKING:
    from core.models import BasePage


def page_graph(page: "BasePage", request: HttpRequest, crumbs: list[Link]) -> dict[str, Any]:
    """Return the graph of a page: itself, what it adds, and its breadcrumbs."""
    url = page.get_full_url(request) or ""
    node: dict[str, Any] = {
        "@type": page.schema_type,
        "@id": url,
        "url": url,
        "name": page.meta_title,
        "inLanguage": get_language(),
        **page.structured_data_extra(request),
    }
    if page.meta_description:
        node["description"] = page.meta_description
    if page.updated:
        node["dateModified"] = page.updated.isoformat()
    return graph(node, crumbs, request)


def graph(node: dict[str, Any], crumbs: list[Link], request: HttpRequest) -> dict[str, Any]:
    """Return a JSON-LD document of one node and its breadcrumbs."""
    nodes = [node]
    if crumbs:
        nodes.append(_breadcrumb_list(crumbs, request, node["url"]))
    return {"@context": "https://schema.org", "@graph": nodes}


def _breadcrumb_list(crumbs: list[Link], request: HttpRequest, url: str) -> dict[str, Any]:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": crumb.title,
                "item": request.build_absolute_uri(crumb.url) if crumb.url else url,
            }
            for position, crumb in enumerate(crumbs, 1)
        ],
    }
