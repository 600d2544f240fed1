"""The tree of a centre's published pages, as the site map shows it."""

from dataclasses import dataclass, field

from django.http import HttpRequest
from wagtail.models import Page, Site

from core import restrictions
from core.centres import pages_of
from core.links import Link


@dataclass
class Branch:
    """A section of the map: a link and the links under it."""

    link: Link
    items: list["Branch"] = field(default_factory=list)


MAP_LEVELS = 3


def site_map(site: Site, request: HttpRequest) -> list[Branch]:
    """Return the sections of the reader's language with their subpages, two levels deep."""
    root = site.root_page.localized
    pages = (
        restrictions.public(pages_of(site).live())
        .descendant_of(root)
        .filter(depth__lt=root.depth + MAP_LEVELS)
        .exclude(content_type__model="newspage")
        .order_by("path")
    )
    return _branches(pages, root, request)


def _branches(pages: list[Page], root: Page, request: HttpRequest) -> list[Branch]:
    known: dict[str, Branch] = {root.path: Branch(Link(root.title))}
    for page in pages:
        parent = known.get(page.path[: -Page.steplen])
        if parent is None:  # under an unpublished page
            continue
        branch = Branch(Link(page.title, page.get_url(request) or ""))
        known[page.path] = branch
        parent.items.append(branch)
    return known[root.path].items
