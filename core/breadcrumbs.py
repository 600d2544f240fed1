"""The way from the centre's front page to the page being read."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.translation import gettext
from wagtail.models import Page, Site

from core.links import Link, links_to

if TYPE_CHECKING:
    from core.models import BasePage


def trail(page: "BasePage", request: HttpRequest) -> list[Link]:
    """Return the steps from the front page to `page`; empty for the front page itself.

    The last step is the page itself and has no address.
    """
    steps = links_to(_ancestors(page, request), request)
    if not steps:
        return []
    return [Link(gettext("Home page"), steps[0].url), *steps[1:], Link(page.title)]


def below(section: "BasePage", request: HttpRequest, title: str) -> list[Link]:
    """Return the way to a page that a section itself serves."""
    above = trail(section, request)[:-1]
    return [*above, Link(section.title, section.get_url(request) or ""), Link(title)]


def _ancestors(page: Page, request: HttpRequest) -> Iterable[Page]:
    site = Site.find_for_request(request)
    root = site.root_page if site else None
    if root is None or not page.path.startswith(root.path):
        return _all_ancestors(page)
    routed = _routed(page, root)
    return _all_ancestors(page) if routed is None else routed


def _routed(page: Page, root: Page) -> list[Page] | None:
    """Return what came with the site and the page's routing; None where a step is missing."""
    if page.depth <= root.depth + 1:
        return [root] if page.depth > root.depth else []
    parent = getattr(page, "_cached_parent_obj", None)
    above = _routed(parent, root) if parent is not None else None
    return None if above is None else [*above, parent]


def _all_ancestors(page: Page) -> Iterable[Page]:
    return Page.objects.ancestor_of(page).filter(depth__gt=1).order_by("depth")
