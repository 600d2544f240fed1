"""Directions of organisations, from the programmes that they offer."""

from collections.abc import Iterable

from programmes.models import ProgrammePage


def directions_of(organisations: list[int]) -> Iterable[tuple[int, int]]:
    """Return pairs (key of an organisation, key of a direction) of published programmes."""
    pages = ProgrammePage.objects.live().offered().filter(organisation__in=organisations)
    pairs = pages.exclude(direction=None).order_by().distinct()
    return pairs.values_list("organisation_id", "direction_id")
