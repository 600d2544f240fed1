"""Which rows of the index have a term, and how often: what a question of a reader is ranked by."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchVectorField
from django.db import models


class Posting(models.Model):
    """The rows of one block of the index that have a term; a block is 1,024 keys side by side.

    A number of `entries` has ten bits each of: the place of the row in the block, the number of
    places of the term in it, weighted and doubled, the length of the row as a logarithm.
    PostgreSQL keeps them up itself (migration 0002): no way of writing the index leaves them
    behind. Read by `postgres.ranking`.
    """

    pk = models.CompositePrimaryKey("term", "kind", "block")
    term = models.TextField(db_collation="C")
    kind = models.IntegerField()  # content type of the rows
    block = models.IntegerField()
    entries = ArrayField(models.IntegerField())

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.term} {self.kind} {self.block}"


class GoneEntry(models.Model):
    """A row that has left the index, and its terms, till `postgres.postings` takes it out of them.

    Whoever deletes a thing does not wait for that; a row that is gone is found by nobody.
    """

    id = models.IntegerField(primary_key=True)
    content_type_id = models.IntegerField()
    body = SearchVectorField()

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return str(self.pk)
