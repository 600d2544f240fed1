"""Where the organisations of a centre are read."""

from django.apps import apps
from wagtail.models import Page, Site

from core.languages.spoken import is_main
from core.navigation import front_page

PARTNERS = "partnyory"
RESERVED_SLUGS = (PARTNERS, "rss", "atom")


def index_of(site: Site | None) -> Page | None:
    """Return «Организации» in the reader's language, else in the main one; None without it."""
    if site is None:
        return None
    pages = apps.get_model("organisations", "OrganisationsPage").objects.live().order_by("path")
    here = front_page(site)
    found = pages.descendant_of(here).first() if here else None
    if found is None and not is_main():
        found = pages.descendant_of(site.root_page).first()
    return found
