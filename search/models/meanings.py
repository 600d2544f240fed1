"""What the rows of the index are about."""

from collections.abc import Iterable

from django.db import models
from django.db.models import Exists, OuterRef, QuerySet
from wagtail.search.models import IndexEntry


class EntryMeanings(models.Manager["EntryMeaning"]):
    """Vectors of rows."""

    def gone(self) -> QuerySet["EntryMeaning"]:
        """Return those of rows that have left the index."""
        return self.filter(~Exists(IndexEntry.objects.filter(pk=OuterRef("row"))))

    def missing(self, types: Iterable[int]) -> QuerySet[IndexEntry]:
        """Return the rows of some content types that have no vector yet, the newest first."""
        own = self.filter(row=OuterRef("pk"))
        return IndexEntry.objects.filter(~Exists(own), content_type__in=types).order_by("-pk")


class EntryMeaning(models.Model):
    """The vector of a row of the index (384 numbers of two bytes), made of the text of `digest`."""

    row = models.IntegerField(primary_key=True)
    digest = models.CharField(max_length=32)
    vector = models.BinaryField()
    made_at = models.DateTimeField(auto_now=True, db_index=True)

    objects = EntryMeanings()

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return str(self.row)
