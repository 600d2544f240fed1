"""A material as its card shows it: finished words, no query."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from core import ages
from methodology.catalogue import wording
from search.lists.cards import ListCard
from vocabularies.labels import Labels


@dataclass(frozen=True)
class Card(ListCard):
    """One card of the list; `mark` says what a reader meets first: the format, else «на сайте»."""

    anchor: str
    title: str
    url: str
    text: str
    mark: str
    kind: str
    audiences: str
    direction: str
    direction_title: str
    organisation: str
    ages: str
    issued_on: date
    version: str


def cards(pages: Iterable[Any], index: Page, url: str, labels: Labels) -> list[Card]:
    """Return the cards of materials of a section at `url`; loaded by `for_cards`."""
    below = len(index.url_path)
    return [card(page, url + page.url_path[below:], labels) for page in pages]


def card(page: Any, url: str, labels: Labels) -> Card:
    """Return one card, its words as the centre calls them."""
    directions = labels.in_order(page.directions_keys)
    first = directions[0] if len(directions) == 1 else None
    return Card(
        key=page.pk,
        anchor=f"material-{page.pk}",
        title=page.title,
        url=url,
        text=page.lead,
        mark=wording.formats(page.format_names) or _("on the page"),
        kind=str(labels.of(page.kind_id)),
        audiences=", ".join(labels.short_names(page.audiences_keys)).lower(),
        direction=first.design_key if first else "",
        direction_title=", ".join(str(labels.of(each)) for each in directions),
        organisation=page.organisation_name or "",
        ages=ages.in_words(page.age_from, page.age_to),
        issued_on=page.issued_on,
        version=wording.version(page),
    )
