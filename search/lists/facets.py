"""Facets: what a list may be narrowed by. Values within one are OR, between facets AND."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from typing import Any

from django.db.models import F, Model, Q, QuerySet
from django.db.models.expressions import Combinable
from django.utils.functional import Promise

from core.translated.query import said

Text = str | Promise


@dataclass(frozen=True)
class Counted:
    """One value of a facet with the number of entries under the other filters."""

    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Facet(ABC):
    """A facet says how to read its values, filter by them and count them.

    It is counted in one of three ways: by a `column` of the list's model, by `links` to another
    table, or by `flags` (a condition for each value, for values that overlap). Facets that follow
    each other with the same `group` stand under one heading.
    """

    name: str
    label: Text
    _: KW_ONLY
    opened: bool = True
    group: Text = ""

    @abstractmethod
    def clean(self, value: str) -> str | None:
        """Return the canonical form of a value in the address, None for one that cannot be."""

    @abstractmethod
    def condition(self, model: type[Model], values: Sequence[str]) -> Q:
        """Return the filter; it must not multiply rows."""

    def column(self) -> Combinable | None:
        """Return the expression of the value."""
        return None

    def links(self, model: type[Model]) -> QuerySet | None:
        """Return rows (key of the entry, value, label, place)."""
        return None

    def flags(self) -> Mapping[str, Q]:
        """Return a condition for each value."""
        return {}

    def counting(self, chosen: Sequence[str]) -> "Facet":
        """Return the facet that counts the chosen values too, where it counts not all it knows."""
        return self

    def counting_all(self) -> "Facet":
        """Return the facet that counts every value that may be chosen."""
        return self

    def meant_by(self, value: str, known: Iterable[str]) -> Iterable[str]:
        """Return the values of entries that a chosen value means."""
        return (value,)

    def besides(self, chosen: Sequence[str]) -> tuple[Text, list[tuple[str, str]]]:
        """Return the name and the entries of a list to choose from beside the ticks."""
        return "", []

    @property
    def checks_existence(self) -> bool:
        """Whether a value is known only when the database has counted it."""
        return False

    @abstractmethod
    def options(self, counted: Sequence[Counted], chosen: Sequence[str]) -> list[Counted]:
        """Return the values in the order of reading, with labels; chosen ones are always there."""


@dataclass(frozen=True)
class ChoiceFacet(Facet):
    """Values of a field with choices, in their order; values that no entry has are not shown."""

    choices: Sequence[tuple[Any, Any]] = ()
    field: str = ""

    def clean(self, value: str) -> str | None:
        return value if any(value == str(each) for each, label in self.choices) else None

    def condition(self, model: type[Model], values: Sequence[str]) -> Q:
        return Q(**{f"{self.field or self.name}__in": list(values)})

    def column(self) -> Combinable:
        return F(self.field or self.name)

    def options(self, counted: Sequence[Counted], chosen: Sequence[str]) -> list[Counted]:
        counts = {each.value: each.count for each in counted}
        return [
            Counted(str(value), str(label), counts.get(str(value), 0))
            for value, label in self.choices
            if str(value) in counts or str(value) in chosen
        ]


@dataclass(frozen=True)
class RelatedFacet(Facet):
    """Things of another table by a foreign key or many-to-many path (`rubric`, `tags`)."""

    path: str = ""
    slug_field: str = "slug"
    label_field: str = "title"
    order_field: str = ""
    translated: bool = False  # the rows are `core.translated`
    hide_empty: bool = False  # of hundreds of values, only those that give something are shown
    repeated: bool = False  # the path may lead from an entry to the same value twice

    def clean(self, value: str) -> str | None:
        return value if value and len(value) <= 255 and value.isprintable() else None

    def condition(self, model: type[Model], values: Sequence[str]) -> Q:
        chosen = {f"{self._path}__{self.slug_field}__in": list(values)}
        return Q(pk__in=model._default_manager.filter(**chosen).values("pk"))

    def links(self, model: type[Model]) -> QuerySet:
        label = self._expression(self.label_field)
        if self.translated:
            label = said(self.label_field, self._path)
        order = self._expression(self.order_field) if self.order_field else label
        linked = model._default_manager.filter(**{f"{self._path}__isnull": False}).order_by()
        linked = linked.values_list("pk", self._expression(self.slug_field), label, order)
        return linked.distinct() if self.repeated else linked

    @property
    def checks_existence(self) -> bool:
        return True

    def options(self, counted: Sequence[Counted], chosen: Sequence[str]) -> list[Counted]:
        if not self.hide_empty:
            return list(counted)
        return [each for each in counted if each.count or each.value in chosen]

    @property
    def _path(self) -> str:
        return self.path or self.name

    def _expression(self, field: str) -> Combinable:
        return F(f"{self._path}__{field}")


@dataclass(frozen=True)
class BooleanFacet(Facet):
    """One tick: entries for which the field is true (`?name=1`)."""

    field: str = ""
    option: Text = ""

    def clean(self, value: str) -> str | None:
        return value if value == "1" else None

    def condition(self, model: type[Model], values: Sequence[str]) -> Q:
        return Q(**{self.field or self.name: True})

    def flags(self) -> Mapping[str, Q]:
        return {"1": Q(**{self.field or self.name: True})}

    def options(self, counted: Sequence[Counted], chosen: Sequence[str]) -> list[Counted]:
        label = str(self.option or self.label)
        return [Counted(each.value, label, each.count) for each in counted]


def _en_dash(value: str) -> str:
    return value.replace("-", "–")


@dataclass(frozen=True)
class BandFacet(Facet):
    """Bands over two integer fields, both ends included; an entry stands in every band it meets.

    A programme for 6–14 years is in the bands 5–6, 7–9, 10–12 and 13–15 (`?age=7-9`). A number of
    `singles` may be asked for as well (`?age=8`): it is counted only where it is chosen.
    """

    low_field: str = ""
    high_field: str = ""
    bands: Sequence[tuple[int, int]] = ()
    singles: Sequence[int] = ()
    singles_label: Text = ""  # with it the form of filters offers them in a list of their own
    label_of: Callable[[str], str] = _en_dash
    chosen_singles: Sequence[str] = ()

    def clean(self, value: str) -> str | None:
        return value if value in self._bands() or value in map(str, self.singles) else None

    def condition(self, model: type[Model], values: Sequence[str]) -> Q:
        found = Q(pk__in=[])
        for value in values:
            found |= self._meets(value)
        return found

    def flags(self) -> Mapping[str, Q]:
        return {value: self._meets(value) for value in [*self._bands(), *self.chosen_singles]}

    def counting(self, chosen: Sequence[str]) -> Facet:
        bands = self._bands()
        return replace(self, chosen_singles=[each for each in chosen if each not in bands])

    def counting_all(self) -> Facet:
        return self.counting([str(each) for each in self.singles])

    def options(self, counted: Sequence[Counted], chosen: Sequence[str]) -> list[Counted]:
        return [Counted(each.value, self.label_of(each.value), each.count) for each in counted]

    def besides(self, chosen: Sequence[str]) -> tuple[Text, list[tuple[str, str]]]:
        """Return the single numbers that are not chosen yet: a chosen one has its tick."""
        values = (str(each) for each in self.singles) if self.singles_label else ()
        return self.singles_label, [(e, self.label_of(e)) for e in values if e not in chosen]

    def _bands(self) -> list[str]:
        return [f"{low}-{high}" for low, high in self.bands]

    def _meets(self, value: str) -> Q:
        low, _dash, high = value.partition("-")
        return Q(**{f"{self.low_field}__lte": high or low, f"{self.high_field}__gte": low})
