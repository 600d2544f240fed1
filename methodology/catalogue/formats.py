"""Formats of the files of materials as a facet: what the file itself is, nothing typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Func, Model, Q, QuerySet, TextField, Value
from django.db.models.functions import Lower

from search.lists.facets import Counted, RelatedFacet

LONGEST = 5


def extension(path: str) -> Func:
    """Return the extension of a file's name, in small letters."""
    pattern = Value(r"\.([A-Za-z0-9]{1,5})$")
    return Lower(Func(F(path), pattern, function="substring", output_field=TextField()))


@dataclass(frozen=True)
class FormatFacet(RelatedFacet):
    """PDF, DOCX, XLSX …: a material stands under every format that its files have."""

    repeated: bool = True

    def clean(self, value: str) -> str | None:
        return value if value.isascii() and value.isalnum() and len(value) <= LONGEST else None

    def condition(self, model: type[Model], values: Sequence[str]) -> Q:
        found = model._default_manager.annotate(found_format=extension(self.path))
        return Q(pk__in=found.filter(found_format__in=list(values)).values("pk"))

    def links(self, model: type[Model]) -> QuerySet:
        rows: Any = model._default_manager.annotate(found_format=extension(self.path))
        rows = rows.exclude(found_format=None).order_by()
        name = F("found_format")
        return rows.values_list("pk", name, name, name).distinct()

    def options(self, counted: Sequence[Counted], chosen: Sequence[str]) -> list[Counted]:
        return [
            Counted(each.value, each.value.upper(), each.count)
            for each in counted
            if each.count or each.value in chosen
        ]
