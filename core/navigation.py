"""The main menu: pages under the front page that are ticked for menus."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.caching.kept import kept
from core.centres import roots_of
from core.languages.spoken import is_main
from core.links import Link, links_to
from core.models.centre_section import CentreSection

if TYPE_CHECKING:
    from core.models import CentreSettings


@dataclass(frozen=True)
class MenuItem:
    """A section in the menu; `current` is the value of aria-current: "page", "true" or ""."""

    title: str
    url: str
    current: str = ""


def menu(request: HttpRequest, centre: "CentreSettings") -> list[MenuItem]:
    """Return the menu of the request's centre in the request's language."""
    links = kept(request, "menu", lambda: menu_links(request, centre))
    return [MenuItem(each.title, each.url, current(each.url, request.path)) for each in links]


def menu_links(request: HttpRequest, centre: "CentreSettings") -> list[Link]:
    """Return titles and addresses of the menu, the same on every page of the centre."""
    site = Site.find_for_request(request)
    front = front_page(site) if site else None
    if not site or not front:
        return []
    pages = Page.objects.child_of(front).live().in_menu()
    if centre.sections_off:
        off = CentreSection.objects.off(site, centre.sections_off)
        pages = pages.exclude(pk__in=off.values("pk"))
    return [each for each in links_to(pages, request) if each.url]


def front_page(site: Site) -> Page | None:
    """Return the front page in the active language; in the main language it costs no query."""
    if is_main():
        return site.root_page
    return roots_of(site).filter(locale__language_code=get_language(), live=True).first()


def current(url: str, path: str) -> str:
    """Return the value of aria-current of a menu item at `url` while `path` is read."""
    if url == path:
        return "page"
    return "true" if url != "/" and path.startswith(url) else ""
