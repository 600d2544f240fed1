"""Facets of words of the vocabularies, under the names that the centre gives them."""

from dataclasses import dataclass

from django.db.models import F, Model, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Coalesce, NullIf

from core.translated.query import said
from vocabularies.models import TermLabel

from .facets import RelatedFacet


@dataclass(frozen=True)
class TermFacet(RelatedFacet):
    """Words at the end of `path`; the address has their codes, the labels are the short names.

    `site_path` leads to the centre whose own names stand before the common ones.
    """

    slug_field: str = "code"
    label_field: str = "name"
    order_field: str = "order"
    site_path: str = "site"

    def links(self, model: type[Model]) -> QuerySet:
        own = TermLabel.objects.filter(
            term=OuterRef(f"{self._path}__pk"), site=OuterRef(self.site_path)
        )
        label = Coalesce(
            Cast(Subquery(own.values_list(said("name"))[:1]), TextField()),
            NullIf(Cast(said("short_name", self._path), TextField()), Value("", TextField())),
            Cast(said("name", self._path), TextField()),
        )
        linked = model._default_manager.filter(**{f"{self._path}__isnull": False}).order_by()
        rows = linked.values_list("pk", F(f"{self._path}__code"), label, F(f"{self._path}__order"))
        return rows.distinct()  # a thing may bear a word twice, by two rows of its own
