"""Where a step is done, for steps about a section's page."""

from collections.abc import Callable

from django.urls import reverse
from wagtail.models import Page, Site

from core.models import CentreSection
from core.upkeep.places import AT_PLACE


def section_page(site: Site, key: str) -> Page | None:
    """Return the page of a section as its own type; None where the centre has none."""
    row = CentreSection.objects.for_site(site).filter(key=key).select_related("page").first()
    return row.page.specific if row else None


def page_form(page: Page | None, field: str = "") -> str:
    """Return the address of a page's form, open at a field."""
    if page is None:
        return ""
    form = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return f"{form}{AT_PLACE}{field}" if field else form


def section_form(key: str, field: str = "") -> Callable[[Site], str]:
    """Return the address of the form of a section's page."""
    return lambda site: page_form(section_page(site, key), field)
