"""What the numbers count: the practices of one centre at one moment."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from core.figures import Head
from practices_bank.models import PracticePage
from practices_bank.querysets import PracticeQuerySet
from vocabularies.models import Term


@dataclass(frozen=True)
class Scope:
    """One centre now; translations of a practice are not counted again."""

    site: Site
    now: datetime = field(default_factory=timezone.now)

    def practices(self) -> PracticeQuerySet:
        """Return all practices in the centre's main language, drafts included."""
        found: Any = PracticePage.objects.descendant_of(self.site.root_page)
        return found.filter(alias_of=None)

    def offered(self) -> PracticeQuerySet:
        """Return what readers find in the bank."""
        return self.practices().live().offered()

    def directions(self) -> list[Head]:
        """Return the directions, named as the centre names them."""
        terms: Any = Term.objects.of("direction").active().labelled(self.site)
        return [Head(each.pk, each.label, look=each.design_key) for each in terms]
