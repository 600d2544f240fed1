"""The way from the centre's front page to the page being read."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from wagtail.models import Page

if TYPE_CHECKING:
    from core.models import BasePage


@dataclass(frozen=True)
class Crumb:
    """One step: a title and an address; the last step, the page itself, has none."""

    title: str
    url: str = ""


def trail(page: "BasePage", request: HttpRequest) -> list[Crumb]:
    """Return the steps from the front page to `page`; empty for the front page itself."""
    ancestors = Page.objects.ancestor_of(page).filter(depth__gt=1).order_by("depth")
    steps = [Crumb(each.title, each.get_url(request) or "") for each in ancestors]
    return [*steps, Crumb(page.title)] if steps else []
