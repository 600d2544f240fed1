"""Programmes beside a programme: alike by direction and age, others of the organisation."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from core.caching.kept import keeps, kept
from programmes.catalogue import loading
from programmes.catalogue.cards import Card, card
from programmes.catalogue.definition import BY_PLACES
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from programmes.models import ProgrammePage

LIMIT = 3


class Beside(NamedTuple):
    """What tells whether a programme is worth showing beside another."""

    pk: int
    direction: int | None
    organisation: int | None
    age_from: int | None
    age_to: int | None
    rank: int


FIELDS = ("pk", "direction_id", "organisation_id", "age_from", "age_to")


def neighbours_of(
    page: "ProgrammePage", request: HttpRequest, labels: Labels
) -> tuple[list[Card], list[Card]]:
    """Return programmes like this one and others of its organisation, none of them twice.

    What cards say is asked for when the few are known.
    """
    section: Page = page.get_parent()
    offered = _offered(page, section, request)
    alike = _alike(page, offered)
    others = _of_organisation(page, offered, without=alike)
    keys = [*alike, *others]
    found = {each.pk: each for each in loading.of_cards(keys)} if keys else {}
    url, below = section.get_url(request) or "/", len(section.url_path)
    cards = {key: card(each, url + each.url_path[below:], labels) for key, each in found.items()}
    first, second = ([cards[key] for key in part if key in cards] for part in (alike, others))
    return first, second


def _offered(page: "ProgrammePage", section: Page, request: HttpRequest) -> list[Beside]:
    """Return the programmes of the section, best first; those that matter where nothing is kept."""
    pages = type(page).objects.child_of(section).readable().offered().with_enrolment()
    if not keeps(request):
        near = Q(direction=page.direction_id) | Q(organisation=page.organisation_id)
        return _read(pages.filter(near))
    today = timezone.localdate()
    return kept(request, f"beside programmes under {section.pk}", lambda: _read(pages), today)


def _read(pages: Any) -> list[Beside]:
    ranked = pages.annotate(rank=BY_PLACES).order_by("rank", "title", "pk")
    return [Beside(*row) for row in ranked.values_list(*FIELDS, "rank")]


def _alike(page: "ProgrammePage", offered: Iterable[Beside]) -> list[int]:
    """Return keys of programmes of the direction for children of that age, the nearest first."""
    low, high = page.age_from, page.age_to
    if low is None or high is None:
        return []
    found = []
    for each in offered:
        if each.direction != page.direction_id or each.pk == page.pk:
            continue
        if each.age_from is None or each.age_to is None:
            continue
        if each.age_from <= high and each.age_to >= low:
            found.append((each.rank, abs(each.age_from - low), each.pk))
    # the sort is stable: titles stay in order where the rest is the same
    found.sort(key=lambda each: each[:2])
    return [pk for _rank, _distance, pk in found[:LIMIT]]


def _of_organisation(
    page: "ProgrammePage", offered: Iterable[Beside], without: Iterable[int]
) -> list[int]:
    """Return keys of other programmes of the organisation that are not named yet."""
    if page.organisation_id is None:
        return []
    seen = {page.pk, *without}
    own = (each.pk for each in offered if each.organisation == page.organisation_id)
    return [pk for pk in own if pk not in seen][:LIMIT]
