"""What is loaded with the documents that a page shows: one query for all of it."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject
from django.utils.dateparse import parse_datetime

from media_library.models import DocumentVersion, PortalDocument, public_versions

SHOWN = ("number", "file", "file_size", "note", "uploaded_at")


def with_what_is_shown(documents: QuerySet) -> QuerySet:
    """Add the document that replaced each, and the earlier versions that readers may open."""
    return documents.select_related("replaced_by").annotate(
        own_versions=_versions_of("pk"), successor_versions=_versions_of("replaced_by")
    )


def open_versions(document: PortalDocument, shown: PortalDocument) -> list[DocumentVersion]:
    """Return the earlier versions that readers may open of what is shown in a document's place.

    Of a document that was loaded alone they are asked for.
    """
    if shown is document:
        rows = getattr(document, "own_versions", None)
    else:
        is_near = shown.pk == document.replaced_by_id
        rows = getattr(document, "successor_versions", None) if is_near else None
    if rows is None:
        return list(public_versions().filter(document=shown))
    return [_version(shown, row) for row in rows]


def _versions_of(document: str) -> ArraySubquery:
    rows = public_versions().filter(document=OuterRef(document)).order_by("-number")
    return ArraySubquery(rows.values(row=JSONObject(**{name: name for name in SHOWN})))


def _version(document: PortalDocument, row: dict[str, Any]) -> DocumentVersion:
    uploaded_at = parse_datetime(row["uploaded_at"])
    return DocumentVersion(document=document, **row | {"uploaded_at": uploaded_at})
