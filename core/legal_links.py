"""Links at the foot of every page: privacy policy, cookies, accessibility (152-ФЗ ст. 18.1)."""

from dataclasses import dataclass

from django.http import HttpRequest
from wagtail.models import Page, Site

from core.languages.spoken import in_active_language
from core.links import Link
from core.models.centre_section import CentreSection
from core.sections import registered


@dataclass(frozen=True)
class SectionLink(Link):
    """A link to a section; `key` is what the section is known by in the registry."""

    key: str = ""


def legal_links(request: HttpRequest) -> list[SectionLink]:
    """Return links to the published sections of the centre that belong at the foot."""
    site = Site.find_for_request(request)
    keys = [section.key for section in registered() if section.in_footer]
    if not site or not keys:
        return []
    rows = CentreSection.objects.for_site(site).filter(key__in=keys).select_related("page")
    known = {row.key: row.page for row in rows if row.page.live}
    pages = dict(zip(known, in_active_language(list(known.values())), strict=True))
    return [_link(pages[key], key, request) for key in keys if key in pages]


def _link(page: Page, key: str, request: HttpRequest) -> SectionLink:
    return SectionLink(page.title, page.get_url(request) or "", key)
