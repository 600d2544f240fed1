"""Questions to the questions."""

from typing import Self

from django.db.models import Manager
from django.utils import timezone
from django.utils.translation import get_language

from core.languages.spoken import is_main
from core.querysets import SiteQuerySet

from .choices import CLOSED


class QuestionQuerySet(SiteQuerySet):
    """Questions of readers."""

    def open(self) -> Self:
        """Return those that wait for an answer."""
        return self.exclude(status__in=CLOSED)

    def overdue(self) -> Self:
        """Return those whose answer is late."""
        return self.open().filter(due_on__lt=timezone.localdate())


class FrequentQuerySet(SiteQuerySet):
    """Answers for everybody."""

    def live(self) -> Self:
        """Return what readers see."""
        return self.filter(live=True)

    def spoken(self) -> Self:
        """Return what is said in the reader's language: in another one the translated answers."""
        if is_main():
            return self
        words = f"translations__{get_language()}"
        return self.filter(**{f"{words}__has_keys": ["question", "answer"]})

    def for_lists(self) -> Self:
        """Return answers with what a list says of them."""
        return self.select_related("topic").prefetch_related("audiences")


QuestionManager = Manager.from_queryset(QuestionQuerySet)
FrequentManager = Manager.from_queryset(FrequentQuerySet)
