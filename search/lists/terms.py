"""Facets of words of the vocabularies, under the names that the centre gives them."""

from dataclasses import dataclass

from django.db.models import F, FilteredRelation, Model, Q, QuerySet, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce, NullIf

from core.translated.query import said

from .facets import RelatedFacet


@dataclass(frozen=True)
class TermFacet(RelatedFacet):
    """Words at the end of `path`; the address has their codes, the labels are the short names.

    `site_path` leads to the centre whose own names stand before the common ones; `whole` names
    are for lists where the short ones say too little.
    """

    slug_field: str = "code"
    label_field: str = "name"
    order_field: str = "order"
    site_path: str = "site"
    whole: bool = False

    def links(self, model: type[Model]) -> QuerySet:
        # a join, not a subquery: thousands of entries are counted, the names of a centre are few
        labels = f"{self._path}__labels"
        own = FilteredRelation(labels, condition=Q(**{f"{labels}__site": F(self.site_path)}))
        linked = model._default_manager.filter(**{f"{self._path}__isnull": False}).order_by()
        rows = linked.annotate(own=own).values_list(
            "pk", F(f"{self._path}__code"), self._label(), F(f"{self._path}__order")
        )
        return rows.distinct() if self.repeated else rows

    def _label(self) -> Combinable:
        short = NullIf(Cast(said("short_name", self._path), TextField()), Value("", TextField()))
        own = Cast(said("name", "own"), TextField())
        common = Cast(said("name", self._path), TextField())
        return Coalesce(own, common) if self.whole else Coalesce(own, short, common)
