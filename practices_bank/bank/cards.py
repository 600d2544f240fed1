"""A practice as its card shows it: finished words, no query."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core import ages
from practices_bank.bank import wording
from practices_bank.choices import Evidence
from search.lists.cards import ListCard
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from wagtail.models import Page


@dataclass(frozen=True)
class Direction:
    """A direction: key of its look and its name."""

    key: str
    title: str


@dataclass(frozen=True)
class Card(ListCard):
    """One card of the bank; `key` is what the comparison knows the practice by."""

    anchor: str
    title: str
    url: str
    text: str
    directions: list[Direction]
    kind: str
    organisation: str
    ages: str
    years: str
    evidence: int
    evidence_text: str
    adopted: str = ""
    reviewed: bool = False

    @property
    def direction(self) -> str:
        """The key of the look: that of the first direction."""
        return self.directions[0].key if self.directions else ""

    @property
    def direction_title(self) -> str:
        """The name of the first direction."""
        return self.directions[0].title if self.directions else ""


def cards(pages: Iterable[Any], index: "Page", url: str, labels: Labels) -> list[Card]:
    """Return the cards of practices of a section at `url`; loaded by `for_cards`."""
    below = len(index.url_path)
    return [card(page, url + page.url_path[below:], labels) for page in pages]


def card(page: Any, url: str, labels: Labels) -> Card:
    """Return one card."""
    evidence = Evidence(page.evidence)
    return Card(
        key=page.pk,
        anchor=f"practice-{page.pk}",
        title=page.title,
        url=url,
        text=page.lead,
        directions=[
            Direction(each.design_key, str(labels.of(each)))
            for each in labels.in_order(page.direction_keys)
        ],
        kind=wording.kind(page),
        organisation=page.owner_name,
        ages=ages.in_words(page.age_from, page.age_to),
        years=wording.years(None, page.described_year),
        evidence=int(evidence),
        evidence_text=str(evidence.label),
        adopted=wording.adopted(page.adopted),
        reviewed=page.is_reviewed,
    )
