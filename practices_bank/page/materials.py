"""Materials of a practice: what to take, of which kind, on which terms, where it leads."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from media_library.documents.preloading import with_what_is_shown
from media_library.models import PortalDocument
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


@dataclass(frozen=True)
class Material:
    """A file or a link with its kind and licence in words."""

    title: str
    note: str
    document: Any = None
    url: str = ""


def papers_of(page: "PracticePage", labels: Labels) -> tuple[list[Material], Any]:
    """Return the materials that are still there, and the document of the assessment."""
    rows = list(page.materials.select_related("kind", "licence"))
    keys = {page.assessment_file_id, *(row.document_id for row in rows)} - {None}
    files = with_what_is_shown(_files(keys)) if keys else []
    found = {each.pk: each for each in files}
    materials = [
        _material(row, found.get(row.document_id), labels)
        for row in rows
        if row.url or row.document_id in found
    ]
    return materials, found.get(page.assessment_file_id)


def _files(keys: set[int]) -> Any:
    return PortalDocument.objects.filter(pk__in=keys).with_openness()


def _material(row: Any, document: Any, labels: Labels) -> Material:
    words = [str(labels.of(term)) for term in (row.kind, row.licence) if term]
    if document is None:
        words.insert(0, urlsplit(row.url).hostname or "")
    return Material(
        title=row.title,
        note=", ".join(filter(None, words)),
        document=document,
        url="" if document else row.url,
    )
