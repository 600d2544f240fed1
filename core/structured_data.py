"""JSON-LD of the pages: what search engines read (schema.org)."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from core.breadcrumbs import Crumb

if TYPE_CHECKING:
    from core.models import BasePage


def page_graph(page: "BasePage", request: HttpRequest, crumbs: list[Crumb]) -> dict[str, Any]:
    """Return the graph of a page: itself and its breadcrumbs."""
    url = page.get_full_url(request)
    node: dict[str, Any] = {
        "@type": page.schema_type,
        "@id": url,
        "url": url,
        "name": page.meta_title,
        "inLanguage": page.locale.language_code,
    }
    if page.meta_description:
        node["description"] = page.meta_description
    if page.updated:
        node["dateModified"] = page.updated.isoformat()
    graph = [node]
    if crumbs:
        graph.append(_breadcrumb_list(crumbs, request, url))
    return {"@context": "https://schema.org", "@graph": graph}


def _breadcrumb_list(crumbs: list[Crumb], request: HttpRequest, url: str) -> dict[str, Any]:
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
