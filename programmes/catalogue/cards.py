"""A programme as its card shows it: finished words, no query."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from programmes.catalogue import wording
from programmes.choices import Distance

if TYPE_CHECKING:
    from wagtail.models import Page


@dataclass(frozen=True)
class Fact:
    """An icon and words."""

    icon: str
    text: str


@dataclass(frozen=True)
class Card:
    """One card of the catalogue; `key` is what the comparison knows the programme by."""

    key: int
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


def cards(pages: Iterable[Any], index: "Page", url: str) -> list[Card]:
    """Return the cards of programmes of a section at `url`; loaded by `for_cards`."""
    below = len(index.url_path)
    return [card(page, url + page.url_path[below:]) for page in pages]


def card(page: Any, url: str) -> Card:
    """Return one card."""
    badge, badge_text = wording.admission(page)
    return Card(
        key=page.pk,
        anchor=f"programme-{page.pk}",
        title=page.title,
        url=url,
        text=page.lead,
        direction=page.direction_key or "",
        direction_title=page.direction_name or "",
        facts=_facts(page),
        organisation=page.organisation_name or "",
        badge=badge,
        badge_text=badge_text,
    )


def _facts(page: Any) -> list[Fact]:
    facts = [
        Fact("users", wording.years(page.age_from, page.age_to)),
        _where(page),
        Fact("wallet", ", ".join(page.funding_names).lower()),
    ]
    if page.is_network:
        facts.append(Fact("network", _("network programme")))
    if page.is_adapted:
        facts.append(Fact("check-circle", _("adapted programme")))
    return [each for each in facts if each.text]


def _where(page: Any) -> Fact:
    """Say how lessons go: form of study and what of it is at a distance."""
    if page.distance_key == Distance.ONLY:
        return Fact("laptop", (page.distance_name or "").lower())
    words = [page.form_name or ""]
    if page.distance_key == Distance.WITH:
        words.append(page.distance_name or "")
    icon = "laptop" if page.distance_key == Distance.WITH else "pin"
    return Fact(icon, ", ".join(filter(None, words)).lower())
