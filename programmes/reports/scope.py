"""What a report counts: the published programmes of one centre, each once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from core import restrictions
from core.figures import Fact, Head
from organisations.models import District, Organisation
from programmes.models.programme_page import ProgrammePage
from programmes.querysets import ProgrammeQuerySet
from vocabularies.models import Term

MONTHS = 6  # after how many a check against the Navigator is stale, unless asked otherwise
MONTH = timedelta(days=30)


@dataclass(frozen=True)
class Scope:
    """One centre on one day; translations of a programme are not counted again."""

    site: Site
    months: int = MONTHS
    public: bool = False  # for readers: what is behind a closed door is not counted
    today: date = field(default_factory=timezone.localdate)

    @property
    def stale_before(self) -> date:
        """A check before this day is too old."""
        return self.today - self.months * MONTH

    def programmes(self) -> ProgrammeQuerySet:
        """Return the published programmes that are not in the archive."""
        found = ProgrammePage.objects.descendant_of(self.site.root_page).live().offered()
        return restrictions.public(found) if self.public else found

    def facts(self, row: str, column: str, **narrowed: Any) -> Iterable[Fact]:
        """Return (row, column, programme) for two paths from a programme."""
        found = self.programmes().filter(**narrowed).order_by()
        return found.values_list(row, column, "pk").iterator(chunk_size=2000)

    def words(self, vocabulary: str, group: str = "") -> list[Head]:
        """Return the words of a vocabulary that are in use, named as the centre names them."""
        terms: Any = Term.objects.of(vocabulary).active().labelled(self.site)
        return [
            Head(each.pk, each.label, group, look=each.design_key, short=each.short_name)
            for each in terms
        ]

    def organisations(self) -> list[Head]:
        """Return the organisations of the centre that have programmes."""
        ids = self.programmes().order_by().values("organisation")
        found = Organisation.objects.filter(pk__in=ids)
        return [Head(each.pk, str(each)) for each in found.order_by("short_name", "pk")]

    def districts(self) -> list[District]:
        """Return the districts of the centre in their order."""
        return list(District.objects.for_site(self.site))
