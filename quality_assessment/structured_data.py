"""A cycle and a result for search engines: schema.org Dataset and Rating."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import get_language

if TYPE_CHECKING:
    from .models import AssessmentCycle

FORMATS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "json": "application/json",
}


def dataset(cycle: "AssessmentCycle", url: str, request: HttpRequest) -> dict[str, Any]:
    """Return the node of a cycle with the files of its table."""
    files = [
        {
            "@type": "DataDownload",
            "encodingFormat": kind,
            "contentUrl": f"{url}?format={suffix}",
        }
        for suffix, kind in FORMATS.items()
    ]
    node = {
        "@type": "Dataset",
        "@id": url,
        "url": url,
        "name": str(cycle),
        "description": f"{cycle}. {cycle.get_edition_display()}.",
        "inLanguage": get_language(),
        "temporalCoverage": str(cycle.year),
        "dateModified": cycle.updated.isoformat(),
        "isBasedOn": cycle.bus_gov_url,
        "distribution": files,
    }
    return {key: value for key, value in node.items() if value}


def rating(context: dict[str, Any], url: str) -> dict[str, Any]:
    """Return the node of the page of a result: the total is what the organisation is rated."""
    cycle, seen = context["cycle"], context["seen"]
    node: dict[str, Any] = {
        "@type": "WebPage",
        "@id": url,
        "url": url,
        "name": context["name"],
        "description": context["lead"],
        "inLanguage": get_language(),
        "dateModified": cycle.updated.isoformat(),
    }
    if seen.get("total"):
        node["mainEntity"] = {
            "@type": "Rating",
            "name": str(cycle),
            "ratingValue": seen["total"],
            "bestRating": 160 if cycle.is_old else 100,
            "worstRating": 0,
        }
    return node
