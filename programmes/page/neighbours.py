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


def similar(page: "ProgrammePage", request: HttpRequest) -> list[Card]:
    """Return programmes of the same direction for children of the same age, the nearest first."""
    if page.age_from is None or page.age_to is None:
        return []
    ages = {"age_from__lte": page.age_to, "age_to__gte": page.age_from}
    found = _beside(page).filter(direction=page.direction_id, **ages)
    distance = Func(F("age_from") - page.age_from, function="abs", output_field=IntegerField())
    return _cards(found.order_by(BY_PLACES, distance, "title")[:LIMIT], page, request)


def of_organisation(
    page: "ProgrammePage", request: HttpRequest, without: Iterable[int]
) -> list[Card]:
    """Return other programmes of the organisation that are not named yet."""
    if page.organisation_id is None:
        return []
    found = _beside(page).filter(organisation=page.organisation_id).exclude(pk__in=list(without))
    return _cards(found.order_by(BY_PLACES, "title")[:LIMIT], page, request)


def _beside(page: "ProgrammePage") -> ProgrammeQuerySet:
    pages = type(page).objects.sibling_of(page, inclusive=True).exclude(pk=page.pk)
    return pages.readable().offered().with_enrolment()


def _cards(pages: ProgrammeQuerySet, page: "ProgrammePage", request: HttpRequest) -> list[Card]:
    """Return cards of the pages; what cards say is not asked for before the few are known."""
    keys = list(pages.values_list("pk", flat=True))
    found = {each.pk: each for each in loading.of_cards(keys)} if keys else {}
    above: Page = page.get_parent()
    url = above.get_url(request) or "/"
    shown = [found[key] for key in keys if key in found]
    return [card(each, url + each.url_path[len(above.url_path) :]) for each in shown]
