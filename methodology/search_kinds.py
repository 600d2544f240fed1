"""Materials and collections as results of the site's search."""

from collections.abc import Sequence

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from methodology.catalogue.definition import MATERIALS
from methodology.models import MaterialPage
from methodology.querysets import MaterialQuerySet
from search.kinds import register
from search.narrowing import Narrowing
from search.pages import page_kind


def rows(keys: Sequence[str]) -> MaterialQuerySet:
    """Return materials for their facets to count."""
    return MaterialPage.objects.filter(pk__in=keys)


register(
    page_kind(
        "materials",
        _("Methodological materials"),
        "book",
        "methodology.MaterialPage",
        order=8,
        over={
            _("replaced"): Q(materialpage__replaced_by__isnull=False),
            _("in the archive"): Q(materialpage__is_archived=True),
        },
        narrowing=Narrowing(MATERIALS, rows),
    )
)
