"""Questions asked of the vocabularies."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import OuterRef, Subquery, TextField
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce
from wagtail.models import Site

from core.translated.query import said
from vocabularies.lookup import key_of

if TYPE_CHECKING:
    from vocabularies.models import Term


def own_name(path: str, site: Site | None) -> Combinable:
    """Return the centre's own name of the word at `path`, else the common one, in a query."""
    from vocabularies.models import TermLabel  # the model itself needs this module

    own = TermLabel.objects.filter(term=OuterRef(path), site=site).values_list(said("name"))
    common = said("name", "" if path == "pk" else path)
    return Coalesce(Subquery(own[:1]), common, output_field=TextField())


class TermQuerySet(models.QuerySet["Term"]):
    """Words of the vocabularies."""

    def of(self, vocabulary: str) -> Self:
        """Narrow to one vocabulary, in its order; words out of use too: old things bear them."""
        return self.filter(vocabulary=vocabulary).order_by("order", "pk")

    def active(self) -> Self:
        """Narrow to words that may be chosen for new things."""
        return self.filter(active=True)

    def labelled(self, site: Site | None) -> Self:
        """Add `label`: the centre's own name of the word, else the common one."""
        return self.annotate(label=own_name("pk", site))

    def spelled(self, text: str, site: Site | None = None) -> Self:
        """Narrow to words known by this code, name, short name, alias or own label of the centre.

        Case, ё, hyphens, spaces and punctuation do not matter.
        """
        key = key_of(text)
        if not key:
            return self.none()
        found = models.Q(keys__contains=[key])
        if site:
            found |= models.Q(labels__site=site, labels__key=key)
        return self.filter(found).distinct()

    def find(self, vocabulary: str, text: str, site: Site | None = None) -> "Term | None":
        """Return the word of a vocabulary by any of its spellings, or None."""
        return self.of(vocabulary).spelled(text, site).first()
