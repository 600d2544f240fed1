"""What the search knows of the texts of a centre that anybody may read."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F

MAX_WORD = 40


class Known(models.Model):
    """Something counted in the texts of one centre in one language."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=12)
    documents = models.PositiveIntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True


class KnownTerm(Known):
    """A term and the number of things it is in: how much a word says."""

    term = models.CharField(max_length=MAX_WORD)

    class Meta:
        constraints = [
            models.UniqueConstraint("site", "language", "term", name="search_term_of_centre")
        ]
        indexes = [
            GinIndex(OpClass(F("term"), name="gin_trgm_ops"), name="search_term_near"),
            models.Index(
                "site",
                "language",
                OpClass(F("term"), name="varchar_pattern_ops"),
                name="search_term_start",
            ),
        ]

    def __str__(self) -> str:
        return self.term


class KnownWord(Known):
    """A word in the form in which it stands in texts: what a misspelled one may be."""

    word = models.CharField(max_length=MAX_WORD)

    class Meta:
        constraints = [
            models.UniqueConstraint("site", "language", "word", name="search_word_of_centre")
        ]
        indexes = [
            GinIndex(OpClass(F("word"), name="gin_trgm_ops"), name="search_word_near"),
            models.Index(
                "site",
                "language",
                OpClass(F("word"), name="varchar_pattern_ops"),
                name="search_word_start",
            ),
        ]

    def __str__(self) -> str:
        return self.word


class KnownTexts(Known):
    """How many texts there are and how long they are on average, in words."""

    length = models.FloatField()

    class Meta:
        constraints = [models.UniqueConstraint("site", "language", name="search_texts_of_centre")]

    def __str__(self) -> str:
        return f"{self.site_id} {self.language}"
