"""What is loaded with the documents that a page shows."""

from django.db.models import Prefetch, QuerySet

from media_library.models import public_versions


def with_what_is_shown(documents: QuerySet) -> QuerySet:
    """Add the document that replaced each, and the earlier versions that readers may open."""
    versions = "versions", "replaced_by__versions"
    return documents.select_related("replaced_by").prefetch_related(
        *(Prefetch(path, public_versions(), to_attr="open_versions") for path in versions)
    )
