"""What was read in the file of a document."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from media_library.models.choices import Accessibility, ReadingState


class DocumentReading(models.Model):
    """Text for the search and facts for the editor; apart from the document, whose lists are long.

    `facts` are those of `media_library.extraction`; `problem` is the code of what went wrong.
    """

    wagtail_reference_index_ignore = True
    State = ReadingState

    document = models.OneToOneField(
        "media_library.PortalDocument",
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="reading",
    )
    state = models.CharField(
        _("text of the file"),
        max_length=10,
        choices=ReadingState.choices,
        default=ReadingState.WAITING,
        db_index=True,
    )
    problem = models.CharField(max_length=20, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    file_hash = models.CharField(max_length=40, blank=True)
    text = models.TextField(blank=True)
    is_cut = models.BooleanField(default=False)
    facts = models.JSONField(default=dict)
    found = models.CharField(
        max_length=20, choices=Accessibility.choices, default=Accessibility.UNKNOWN
    )
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("text of a document")
        verbose_name_plural = _("texts of documents")

    def __str__(self) -> str:
        return f"{self.document_id}: {self.get_state_display()}"

    def fact(self, name: str) -> Any:
        """Return a fact, None where it is not known of files of this kind."""
        return self.facts.get(name)

    @property
    def words_per_page(self) -> int:
        """Words of a page on the average, 0 where pages or words are not known."""
        pages, words = self.facts.get("pages") or 0, self.facts.get("words") or 0
        return round(words / pages) if pages else 0
