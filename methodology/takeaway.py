"""All public files of a material or of a collection as one archive, sent while it is written."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.http import Http404

from core import restrictions
from exchange.archive import archive, entries
from media_library.attachments import File, public_of
from methodology.models import CollectionPage, MaterialFile, MaterialPage
from methodology.page.files import FEWEST

if TYPE_CHECKING:
    from methodology.models import MethodologyPage


def respond(section: "MethodologyPage", slug: str) -> Any:
    """Send the files of what stands at an address of the section; 404 where they are too few."""
    page, materials = _found(section, slug)
    rows = _rows(materials)
    files = _files(rows)
    if len(files) < FEWEST:
        raise Http404
    links = [f"{row.title}: {row.url}" for row in rows if row.url]
    changed = page.last_published_at or page.latest_revision_created_at
    heading = [page.title, page.full_url or ""]
    return archive(entries(heading, files, links, changed), f"{slug}-fayly.zip")


def _found(section: "MethodologyPage", slug: str) -> tuple[Any, list[int]]:
    material = MaterialPage.objects.child_of(section).readable().filter(slug=slug).first()
    if material is not None:
        return material, [material.pk]
    pages = restrictions.public(CollectionPage.objects.child_of(section).live())
    collection = pages.filter(slug=slug).first()
    if collection is None:
        raise Http404
    items = collection.items.order_by("sort_order").values_list("material_id", flat=True)
    known = MaterialPage.objects.child_of(section).readable().in_force().filter(pk__in=items)
    shown = set(known.values_list("pk", flat=True))
    return collection, [each for each in items if each in shown]


def _rows(materials: list[int]) -> list[MaterialFile]:
    places = {key: place for place, key in enumerate(materials)}
    rows = MaterialFile.objects.filter(page__in=materials).select_related("document__replaced_by")
    return sorted(rows, key=lambda row: (places[row.page_id], row.sort_order or 0))


def _files(rows: Iterable[MaterialFile]) -> list[File]:
    return public_of([(row.title, row.document) for row in rows if row.document])
