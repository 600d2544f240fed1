"""Facets of numbers: years of a date, whole numbers of a field."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import F, Model, Q
from django.db.models.expressions import Combinable
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext as _

from .facets import Counted, Facet

FIRST_YEAR, LAST_YEAR = "1800", "2199"
MOST_DIGITS = 4


@dataclass(frozen=True)
class YearFacet(Facet):
    """Years of a date, the latest first; past `separate` of them come as «2018 and earlier».

    The value of the last one is written «-2018» in the address.
    """

    field: str = "date"
    separate: int = 0

    def clean(self, value: str) -> str | None:
        year = value.removeprefix("-")
        sound = len(year) == 4 and year.isascii() and year.isdigit()
        return value if sound and FIRST_YEAR <= year <= LAST_YEAR else None

    def condition(self, model: type[Model], values: Sequence[str]) -> Q:
        found = Q(pk__in=[])
        for value in values:
            year = int(value.removeprefix("-"))
            lookup = "year__lte" if value.startswith("-") else "year"
            found |= Q(**{f"{self.field}__{lookup}": year})
        return found

    def column(self) -> Combinable:
        return ExtractYear(self.field)

    def meant_by(self, value: str, known: Iterable[str]) -> Iterable[str]:
        if not value.startswith("-"):
            return (value,)
        return [year for year in known if year <= value[1:]]

    def options(self, counted: Sequence[Counted], chosen: Sequence[str]) -> list[Counted]:
        counts = {each.value: each.count for each in counted}
        years = sorted(counts, reverse=True)
        alone, rest = years, []
        if self.separate and len(years) > self.separate + 1:
            alone, rest = years[: self.separate], years[self.separate :]
        shown = {year: counts[year] for year in alone}
        if rest:
            shown[f"-{rest[0]}"] = sum(counts[year] for year in rest)
        for value in chosen:
            shown.setdefault(value, _sum_of(value, counts))
        order = sorted(shown, key=lambda value: (value.removeprefix("-"), value), reverse=True)
        return [Counted(value, _year_label(value), shown[value]) for value in order]


@dataclass(frozen=True)
class NumberFacet(Facet):
    """Whole numbers of a field, the greatest first: years, steps."""

    field: str = ""

    def clean(self, value: str) -> str | None:
        sound = value.isascii() and value.isdigit() and len(value) <= MOST_DIGITS
        return str(int(value)) if sound else None

    def condition(self, model: type[Model], values: Sequence[str]) -> Q:
        return Q(**{f"{self.field or self.name}__in": [int(value) for value in values]})

    def column(self) -> Combinable:
        return F(self.field or self.name)

    @property
    def checks_existence(self) -> bool:
        return True

    def options(self, counted: Sequence[Counted], chosen: Sequence[str]) -> list[Counted]:
        counts = {each.value: each.count for each in counted}
        for value in chosen:
            counts.setdefault(value, 0)
        order = sorted(counts, key=int, reverse=True)
        return [Counted(value, value, counts[value]) for value in order]


def _sum_of(value: str, counts: Mapping[str, int]) -> int:
    if not value.startswith("-"):
        return counts.get(value, 0)
    return sum(count for year, count in counts.items() if year <= value[1:])


def _year_label(value: str) -> str:
    if value.startswith("-"):
        return _("%(year)s and earlier") % {"year": value[1:]}
    return value
