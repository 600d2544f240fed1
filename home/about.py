"""What stands on «О центре» besides the words of the decree: structure, documents."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from wagtail.models import Page, Site

from core import page_sources
from core.links import Link
from core.page_sources import Chosen, Readers
from core.section_of import section_of
from home.models.structure_page import StructurePage

if TYPE_CHECKING:
    from home.models.structure_page import Department

DOCUMENTS = 4


@dataclass(frozen=True)
class Structure:
    """The departments that act now, and the page that says what each of them does."""

    link: Link
    departments: "list[Department]"


def structure(about: Page, request: HttpRequest) -> Structure | None:
    """Return the structure of the centre, None while its page is not published."""
    page = section_of(request, StructurePage)
    page = page or StructurePage.objects.child_of(about).live().first()
    if page is None:
        return None
    acting = [each for each in page.departments.all() if each.acts_now]
    return Structure(Link(page.title, page.get_url(request) or ""), acting)


def documents(request: HttpRequest) -> Chosen:
    """Return the newest documents in force and where all of them stand."""
    source, site = page_sources.get("acts"), Site.find_for_request(request)
    if source is None or source.for_readers is None or site is None:
        return Chosen([])
    return source.for_readers(site, request, DOCUMENTS, Readers())
