"""Public pages that are not in the page tree: search, site map, settings of the view."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext

from core.links import Link, home_address
from core.structured_data import graph


@dataclass(frozen=True)
class PlainPage:
    """What `base.html` needs to know of a page without a page type."""

    title: str
    description: str = ""
    schema_type: str = "WebPage"
    noindex: bool = False

    @property
    def meta_title(self) -> str:
        """Title of the browser's tab."""
        return self.title

    @property
    def meta_description(self) -> str:
        """Description for search engines."""
        return self.description

    def context(self, request: HttpRequest, **extra: Any) -> dict[str, Any]:
        """Return the template's context: the page, its breadcrumbs and structured data."""
        crumbs = [Link(gettext("Home page"), home_address()), Link(self.title)]
        node = {
            "@type": self.schema_type,
            "name": self.title,
            "description": self.description,
            "url": request.build_absolute_uri(request.path),
        }
        return {
            "page": self,
            "noindex": self.noindex,
            "breadcrumbs": crumbs,
            "structured_data": graph(node, crumbs, request),
            **extra,
        }
