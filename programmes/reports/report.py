"""What a report is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from core.figures import CrossTable, Sheet
from programmes.reports.scope import Scope

Words = str | Promise


@dataclass(frozen=True)
class Report:
    """Its address and name, what it answers, how it is counted; `listing` names the programmes."""

    slug: str
    title: Words
    question: Words
    tables: Callable[[Scope], Sequence[CrossTable]]
    listing: Callable[[Scope], Sheet] | None = None
    note: Words = ""
    asks_months: bool = False
    further: tuple[tuple[str, Words], ...] = ()  # (name of an address, its words)

    def everything(self, scope: Scope) -> list[CrossTable | Sheet]:
        """Return the tables and the list, for a file."""
        listing = [self.listing(scope)] if self.listing else []
        return [*self.tables(scope), *listing]
