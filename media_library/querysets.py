"""Questions asked of the documents."""

from typing import Self

from django.db.models import (
    BooleanField,
    CharField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
)
from wagtail.documents.models import DocumentQuerySet as WagtailDocumentQuerySet
from wagtail.models import Collection, CollectionViewRestriction, Site

from core import centres
from media_library.models.choices import ScanState


class DocumentQuerySet(WagtailDocumentQuerySet):
    """Documents of the library."""

    def public(self) -> Self:
        """Leave out documents of closed collections, replaced and infected ones."""
        paths = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
        closed = Q(pk__in=[])
        for path in paths:
            closed |= Q(collection__path__startswith=path)
        return self.readable().exclude(closed)

    def with_openness(self) -> Self:
        """Add `is_open`, whether everybody may open the file: as `public` narrows, without a query
        of its own."""
        above = CollectionViewRestriction.objects.annotate(
            place=ExpressionWrapper(OuterRef("collection__path"), CharField())
        ).filter(place__startswith=F("collection__path"))
        whole = Q(replaced_by=None) & ~Q(scan=ScanState.INFECTED) & ~Exists(above)
        return self.annotate(is_open=ExpressionWrapper(whole, BooleanField()))

    def readable(self) -> Self:
        """Leave out documents that others have replaced and those that the antivirus closed."""
        return self.filter(replaced_by=None).exclude(scan=ScanState.INFECTED)

    def with_reading(self) -> Self:
        """Load what is known of the files, without their texts."""
        return self.select_related("reading").defer("reading__text")

    def for_site(self, site: Site | None) -> Self:
        """Narrow to the documents of a centre; none without a centre."""
        collection = centres.collection_of(site) if site else None
        return self.in_collection(collection) if collection else self.none()

    def in_collection(self, collection: Collection) -> Self:
        """Narrow to a collection and what lies below it."""
        return self.filter(collection__path__startswith=collection.path)
