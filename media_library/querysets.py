"""Questions asked of the documents."""

from typing import Self

from django.db.models import Q
from wagtail.documents.models import DocumentQuerySet as WagtailDocumentQuerySet
from wagtail.models import Collection, CollectionViewRestriction, Site

from core import centres


class DocumentQuerySet(WagtailDocumentQuerySet):
    """Documents of the library."""

    def public(self) -> Self:
        """Leave out documents of collections that are closed, and of those below them."""
        paths = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
        closed = Q(pk__in=[])
        for path in paths:
            closed |= Q(collection__path__startswith=path)
        return self.exclude(closed)

    def for_site(self, site: Site | None) -> Self:
        """Narrow to the documents of a centre; none without a centre."""
        collection = centres.collection_of(site) if site else None
        return self.in_collection(collection) if collection else self.none()

    def in_collection(self, collection: Collection) -> Self:
        """Narrow to a collection and what lies below it."""
        return self.filter(collection__path__startswith=collection.path)
