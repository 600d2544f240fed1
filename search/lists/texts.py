"""A facet of a text field: what people have written there are its values."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F, Model, Q, QuerySet

from .facets import Counted, Facet

LONGEST = 255


@dataclass(frozen=True)
class TextFacet(Facet):
    """Texts of a field as they are, in the order of the alphabet; an empty one is no value."""

    field: str = ""

    def clean(self, value: str) -> str | None:
        return value if value and len(value) <= LONGEST and value.isprintable() else None

    def condition(self, model: type[Model], values: Sequence[str]) -> Q:
        return Q(**{f"{self.field or self.name}__in": list(values)})

    def links(self, model: type[Model]) -> QuerySet:
        name = self.field or self.name
        rows = model._default_manager.exclude(**{name: ""}).order_by()
        return rows.values_list("pk", F(name), F(name), F(name))

    @property
    def checks_existence(self) -> bool:
        return True

    def options(self, counted: Sequence[Counted], chosen: Sequence[str]) -> list[Counted]:
        return [each for each in counted if each.count or each.value in chosen]
