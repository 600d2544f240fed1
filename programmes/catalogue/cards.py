"""A programme as its card shows it: finished words, no query."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from core import ages
from programmes.catalogue import wording
from programmes.choices import Distance
from search.lists.cards import ListCard
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from wagtail.models import Page


@dataclass(frozen=True)
class Fact:
    """An icon and words."""

    icon: str
    text: str


@dataclass(frozen=True)
class Card(ListCard):
    """One card of the catalogue; `key` is what the comparison knows the programme by."""

    anchor: str
    title: str
    url: str
    text: str
    direction: str
    direction_title: str
    facts: list[Fact]
    organisation: str
    badge: str
    badge_text: str


def cards(pages: Iterable[Any], index: "Page", url: str, labels: Labels) -> list[Card]:
    """Return the cards of programmes of a section at `url`; loaded by `for_cards`."""
    below = len(index.url_path)
    return [card(page, url + page.url_path[below:], labels) for page in pages]


def card(page: Any, url: str, labels: Labels) -> Card:
    """Return one card, its words as the centre calls them."""
    direction = labels.terms.get(page.direction_id)
    badge, badge_text = wording.admission(page)
    return Card(
        key=page.pk,
        anchor=f"programme-{page.pk}",
        title=page.title,
        url=url,
        text=page.lead,
        direction=direction.design_key if direction else "",
        direction_title=str(labels.of(direction)),
        facts=_facts(page, labels),
        organisation=page.organisation_name or "",
        badge=badge,
        badge_text=badge_text,
    )


def _facts(page: Any, labels: Labels) -> list[Fact]:
    facts = [
        Fact("users", ages.in_words(page.age_from, page.age_to)),
        Fact("calendar", wording.session_days(page)),
        _where(page, labels),
        Fact("wallet", ", ".join(labels.short_names(page.funding_keys)).lower()),
    ]
    if page.is_network:
        facts.append(Fact("network", _("network programme")))
    if page.is_adapted:
        facts.append(Fact("check-circle", _("adapted programme")))
    return [each for each in facts if each.text]


def _where(page: Any, labels: Labels) -> Fact:
    """Say how lessons go: form of study and what of it is at a distance."""
    distance = labels.terms.get(page.distance_id)
    code, words = distance.code if distance else "", [labels.short(page.form_id)]
    if code == Distance.ONLY:
        return Fact("laptop", labels.short(distance).lower())
    if code == Distance.WITH:
        words.append(labels.short(distance))
    icon = "laptop" if code == Distance.WITH else "pin"
    return Fact(icon, ", ".join(filter(None, words)).lower())
