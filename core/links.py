"""Finished links for templates: a title and an address of the reader's own site."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from wagtail.models import Page

from core import restrictions


@dataclass(frozen=True)
class Link:
    """A title and an address; without an address it is plain text."""

    title: str
    url: str = ""


def home_address() -> str:
    """Return the address of the front page in the active language."""
    return reverse("wagtail_serve", args=("",))


def links_to(pages: Iterable[Page], request: HttpRequest) -> list[Link]:
    """Return links to `pages`, relative where they belong to the site being read."""
    return [Link(page.title, page.get_url(request) or "") for page in pages]


def children(page: Page, request: HttpRequest) -> list[Link]:
    """Return links to the published public pages right under `page`."""
    return links_to(restrictions.public(page.get_children().live()), request)


def neighbours(page: Page, request: HttpRequest, limit: int = 12) -> list[Link]:
    """Return links to the published public pages beside `page` in its section."""
    if page.depth <= 3:  # the sections themselves stand in the menu
        return []
    beside = restrictions.public(page.get_siblings(inclusive=False).live())
    return links_to(beside[:limit], request)
