"""Programmes beside a programme: alike by direction and age, others of the organisation."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db.models import F, Func, IntegerField
from django.http import HttpRequest
from wagtail.models import Page

from programmes.catalogue import loading
from programmes.catalogue.cards import Card, card
from programmes.catalogue.definition import BY_PLACES
from programmes.querysets import ProgrammeQuerySet

if TYPE_CHECKING:
    from programmes.models import ProgrammePage

LIMIT = 3


def neighbours_of(page: "ProgrammePage", request: HttpRequest) -> tuple[list[Card], list[Card]]:
    """Return programmes like this one and others of its organisation, none of them twice.

    What cards say is asked for when the few are known.
    """
    alike = _alike(page)
    others = _of_organisation(page, without=alike)
    keys = [*alike, *others]
    found = {each.pk: each for each in loading.of_cards(keys)} if keys else {}
    above: Page = page.get_parent()
    url = above.get_url(request) or "/"
    cards = {
        key: card(each, url + each.url_path[len(above.url_path) :]) for key, each in found.items()
    }
    first, second = ([cards[key] for key in part if key in cards] for part in (alike, others))
    return first, second


def _alike(page: "ProgrammePage") -> list[int]:
    """Return keys of programmes of the direction for children of that age, the nearest first."""
    if page.age_from is None or page.age_to is None:
        return []
    ages = {"age_from__lte": page.age_to, "age_to__gte": page.age_from}
    found = _beside(page).filter(direction=page.direction_id, **ages)
    distance = Func(F("age_from") - page.age_from, function="abs", output_field=IntegerField())
    return _keys(found.order_by(BY_PLACES, distance, "title"))


def _of_organisation(page: "ProgrammePage", without: Iterable[int]) -> list[int]:
    """Return keys of other programmes of the organisation that are not named yet."""
    if page.organisation_id is None:
        return []
    found = _beside(page).filter(organisation=page.organisation_id).exclude(pk__in=list(without))
    return _keys(found.order_by(BY_PLACES, "title"))


def _keys(pages: ProgrammeQuerySet) -> list[int]:
    return list(pages.values_list("pk", flat=True)[:LIMIT])


def _beside(page: "ProgrammePage") -> ProgrammeQuerySet:
    pages = type(page).objects.sibling_of(page, inclusive=True).exclude(pk=page.pk)
    return pages.readable().offered().with_enrolment()
