"""In which districts a programme is taught.

The places of lessons name them; where none does, it is the district of the organisation.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet, Subquery, TextField
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce

from core.translated.query import said
from programmes.models import ProgrammePage, ProgrammePlace
from search.lists import RelatedFacet

named_places = ProgrammePlace.objects.exclude(district=None).order_by()
# the district of the organisation counts only where no place names another
unnamed = ~Exists(named_places.filter(page=OuterRef("pk")))


@dataclass(frozen=True)
class DistrictFacet(RelatedFacet):
    """Districts of programmes; one taught in two districts stands in both."""

    slug_field: str = "name"
    label_field: str = "name"
    order_field: str = "order"
    translated: bool = True

    def condition(self, model: type[Model], values: Sequence[str]) -> Q:
        at_places = named_places.filter(district__name__in=values).values("page")
        own = ProgrammePage.objects.filter(organisation__district__name__in=values)
        return Q(pk__in=at_places) | Q(pk__in=own.filter(unnamed).order_by().values("pk"))

    def links(self, model: type[Model]) -> QuerySet:
        own = ProgrammePage.objects.exclude(organisation__district=None).filter(unnamed)
        at_places = named_places.values_list("page_id", *_told("district")).distinct()
        return own.order_by().values_list("pk", *_told("organisation__district")).union(at_places)


def _told(path: str) -> tuple[Combinable, ...]:
    name, label = F(f"{path}__name"), Cast(said("name", path), TextField())
    return name, label, F(f"{path}__order")


def names() -> Combinable:
    """Return the districts of a programme as a text, inside a query of programmes."""
    name = Cast(said("name", "district"), TextField())
    # with DISTINCT an aggregate may be ordered by what it joins, by nothing else
    joined = StringAgg(name, "; ", distinct=True, order_by=name)
    at_places = named_places.filter(page=OuterRef("pk")).values("page").annotate(names=joined)
    own = Cast(said("name", "organisation__district"), TextField())
    return Coalesce(Subquery(at_places.values("names")), own, output_field=TextField())


def of_programmes(programmes: QuerySet[Any]) -> dict[int, set[int]]:
    """Return the districts that the places of programmes name, by the programmes' keys."""
    found: dict[int, set[int]] = {}
    keys = programmes.order_by().values("pk")
    for page, district in named_places.filter(page__in=keys).values_list("page_id", "district_id"):
        found.setdefault(page, set()).add(district)
    return found
