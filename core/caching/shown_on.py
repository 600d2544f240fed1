"""Where a changed thing stands on the site: its own addresses, and the pages that refer to it."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import Page, PageViewRestriction, ReferenceIndex, Site

from core import centres
from core.models import CentreSection, PublicRecord, Recorded


def branch(page: Page) -> list[Page]:
    """Return a page, its section and what is published below it."""
    return [*with_section(page), *page.get_descendants().live()]


def with_section(page: Page) -> list[Page]:
    """Return a page and the page above, which lists it."""
    parent = page.get_parent()
    return [page, parent] if parent is not None and parent.depth > 1 else [page]


def places_of(record: PublicRecord) -> Iterator[Page | str]:
    """Yield the sections, in all languages, that list a register's row, and its own addresses."""
    found = CentreSection.objects.filter(site=record.site_id, key=record.section_key)
    same = Page.objects.filter(translation_key__in=found.values("page__translation_key"))
    for index in same.live():
        yield index
        yield record.get_full_url(index=index)


def places_with(record: Recorded) -> Iterator[Page | str]:
    """Yield where a row that has no page of its own is shown."""
    for other in record.shown_with():
        yield from places_of(other)


def referring(model: type[models.Model], key: str) -> Iterator[Page | str]:
    """Yield the published pages and records that name a thing, with the lists above them.

    By Wagtail's index of references, which keeps what led to a deleted thing.
    """
    base = ReferenceIndex._get_base_content_type(model)
    named = ReferenceIndex.objects.filter(to_content_type=base, to_object_id=key)
    by_type: dict[int, list[str]] = {}
    for type_id, pk in named.values_list("base_content_type", "object_id").distinct():
        by_type.setdefault(type_id, []).append(pk)
    for type_id, keys in by_type.items():
        source: Any = ContentType.objects.get_for_id(type_id).model_class()
        if source is Page:
            for page in Page.objects.live().filter(pk__in=keys):
                yield from with_section(page)
        elif source is not None and issubclass(source, PublicRecord):
            for record in source._default_manager.filter(pk__in=keys):
                yield from places_of(record)
        elif hasattr(source, "picture_kinds") and issubclass(source, Recorded):
            for row in source._default_manager.filter(pk__in=keys):
                yield from places_with(row)
                yield from referring(source, str(row.pk))


def stands_in_the_frame(page: Page) -> bool:
    """Say whether every page of the centre names this one: in its menu or its footer."""
    return page.show_in_menus or CentreSection.objects.filter(page=page.pk).exists()


def fronts(site: Site | None) -> Iterable[Page]:
    """Return the published front pages of a centre, one in a language."""
    return centres.roots_of(site).live() if site else []


def old_addresses(instance: models.Model) -> list[str]:
    """Return where a row that is about to be deleted stands, besides pages."""
    if isinstance(instance, PageViewRestriction):
        return [instance.page.get_full_url() or ""]
    return [instance.get_full_url()] if isinstance(instance, PublicRecord) else []
