"""Building of a centre's pages from the registry of sections."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.utils.translation import override
from wagtail.models import Page, Site

from core import sections
from core.models import CentreSection, CentreSettings
from core.sections import Section


@dataclass
class TreeReport:
    """Keys of the sections that were made, and of those whose address another page holds."""

    made: list[str] = field(default_factory=list)
    blocked: list[str] = field(default_factory=list)


def build(site: Site, centre: CentreSettings) -> TreeReport:
    """Make the sections that the centre lacks; what editors changed stays as it is.

    A section is known by `CentreSection`, so a renamed, moved or unpublished one is not made
    again. Sections that are off, and sections under a missing one, are passed over.
    """
    report = TreeReport()
    known = {each.key: each.page for each in _rows(site)}
    for section in sections.registered():
        parent = known.get(section.parent) if section.parent else site.root_page
        if section.key in known or parent is None or not centre.is_section_on(section.key):
            continue
        page = _take(section, parent) or _make(section, parent, centre)
        if page is None:
            report.blocked.append(section.key)
            continue
        CentreSection.objects.create(site=site, key=section.key, page=page)
        known[section.key] = page
        report.made.append(section.key)
        _place(section, page, known)
    return report


def _rows(site: Site) -> Any:
    return CentreSection.objects.for_site(site).select_related("page")


def _take(section: Section, parent: Page) -> Page | None:
    """Return a page of the right type that already stands at the section's address."""
    pages = section.page_class.objects.child_of(parent).filter(slug=section.slug)
    return pages.filter(centre_section=None).first()


def _make(section: Section, parent: Page, centre: CentreSettings) -> Page | None:
    if parent.get_children().filter(slug=section.slug).exists():
        return None
    with override(settings.LANGUAGE_CODE):
        page = section.page_class(
            title=str(section.title),
            slug=section.slug,
            locale=parent.locale,
            show_in_menus=section.show_in_menus,
        )
        if section.prepare:
            section.prepare(page, centre)
    # a parent read earlier does not know how many children it has by now
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    page.save_revision().publish()
    return page


def _place(section: Section, page: Page, known: dict[str, Page]) -> None:
    """Put a new section before the first of its neighbours that comes after it."""
    neighbours = [each for each in sections.registered() if each.parent == section.parent]
    later = neighbours[neighbours.index(section) + 1 :]
    parent = page.get_parent()
    for each in later:
        target = known.get(each.key) and Page.objects.get(pk=known[each.key].pk)
        if target and target.is_child_of(parent):
            Page.objects.get(pk=page.pk).specific.move(target, pos="left")
            return
