"""What a card and a row of the table say: it comes with the materials, words as keys."""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef

from core.link_keys import link_keys
from core.translated.query import said
from methodology.catalogue.formats import extension
from methodology.models.material_page import MaterialPage
from methodology.models.rows import MaterialFile
from methodology.querysets import MaterialQuerySet

CARD_FIELDS = (
    *("title", "url_path", "lead", "kind", "issued_on", "age_from", "age_to", "version"),
    *("in_force_from", "replaced_by", "is_archived"),
)

WORDS = ("audiences", "topics", "directions", "levels")


def for_cards(pages: MaterialQuerySet) -> MaterialQuerySet:
    """Load what a card says."""
    return pages.only(*CARD_FIELDS).annotate(
        organisation_name=said("short_name", "organisation"),
        format_names=_formats(),
        audiences_keys=link_keys(MaterialPage, "audiences"),
        directions_keys=link_keys(MaterialPage, "directions"),
    )


def of_cards(keys: Iterable[int]) -> MaterialQuerySet:
    """Return the materials with these keys, as cards say them."""
    return for_cards(MaterialPage.objects.filter(pk__in=keys))


def for_table(pages: MaterialQuerySet) -> MaterialQuerySet:
    """Load what a row of the exported table says."""
    found = pages.select_related("kind", "licence").defer_streamfields()
    found = found.prefetch_related("audiences", "topics", "directions", "levels")
    return found.annotate(
        organisation_name=said("short_name", "organisation"), format_names=_formats()
    )


def for_page(pages: MaterialQuerySet) -> MaterialQuerySet:
    """Load what the page of a material says: its words and what it is linked with as keys."""
    earlier = MaterialPage.objects.filter(replaced_by=OuterRef("pk"))
    return pages.select_related("organisation", "act").annotate(
        has_earlier=Exists(earlier),
        **{f"{name}_keys": link_keys(MaterialPage, name) for name in WORDS},
        practices_keys=link_keys(MaterialPage, "practices"),
        programmes_keys=link_keys(MaterialPage, "programmes"),
    )


def _formats() -> ArraySubquery:
    rows: Any = MaterialFile.objects.filter(page=OuterRef("pk")).exclude(document=None)
    return ArraySubquery(rows.order_by().values_list(extension("document__file")))
