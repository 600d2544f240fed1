"""Lists of documents for pages."""

from typing import Any

from wagtail.models import Collection, Site

from media_library.documents.preloading import with_what_is_shown
from media_library.models import PortalDocument


def listed_documents(
    request: Any, *, tag: str, collection: Collection | None, order: str, count: int
) -> list[PortalDocument]:
    """Return public documents of the request's centre with a tag, of a collection or both."""
    site = Site.find_for_request(request) if request else None
    documents = PortalDocument.objects.for_site(site).public()
    if collection is not None:
        documents = documents.in_collection(collection)
    if tag:
        documents = documents.filter(tags__name__iexact=tag).distinct()
    return list(with_what_is_shown(documents).order_by(order, "pk")[:count])
