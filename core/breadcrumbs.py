"""The way from the centre's front page to the page being read."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from wagtail.models import Page

from core.links import Link, links_to

if TYPE_CHECKING:
    from core.models import BasePage


def trail(page: "BasePage", request: HttpRequest) -> list[Link]:
    """Return the steps from the front page to `page`; empty for the front page itself.

    The last step is the page itself and has no address.
    """
    ancestors = Page.objects.ancestor_of(page).filter(depth__gt=1).order_by("depth")
    steps = links_to(ancestors, request)
    return [*steps, Link(page.title)] if steps else []
