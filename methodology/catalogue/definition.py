"""The list of materials: what it may be narrowed by, its orders, the columns of its table."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from core import ages
from methodology.catalogue import wording
from methodology.catalogue.formats import FormatFacet
from methodology.models.parts.about import OLDEST, YOUNGEST
from search.lists import (
    BandFacet,
    Column,
    Facet,
    ListDefinition,
    RelatedFacet,
    Sort,
    TermFacet,
    WordSearch,
    YearFacet,
    russian_order,
)

BANDS = ((3, 4), (5, 6), (7, 9), (10, 12), (13, 15), (16, 18))


def _words(name: str, label: Any, path: str, **more: Any) -> Facet:
    """Return a facet of words of a vocabulary, as the centre of the organisation names them."""
    return TermFacet(name, label, path=path, site_path="organisation__site", whole=True, **more)


FACETS = (
    _words("audience", _("Audience"), "audiences"),
    _words("kind", _("Kind"), "kind", hide_empty=True),
    _words("topic", _("Topic"), "topics", hide_empty=True),
    _words("direction", _("Direction"), "directions", opened=False),
    _words("level", _("Level of the programme"), "levels", opened=False),
    BandFacet(
        "age",
        _("Age of children"),
        low_field="age_from",
        high_field="age_to",
        bands=BANDS,
        singles=range(YOUNGEST, OLDEST + 1),
        label_of=ages.label,
        opened=False,
    ),
    FormatFacet("file", _("File format"), path="files__document__file", opened=False),
    YearFacet("year", _("Year"), field="issued_on", separate=5, opened=False),
    RelatedFacet(
        "organisation",
        _("Organisation"),
        slug_field="slug",
        label_field="short_name",
        translated=True,
        opened=False,
        hide_empty=True,
    ),
)

SORTS = (
    Sort("new", _("newest first"), ("-issued_on", "-pk")),
    Sort("old", _("oldest first"), ("issued_on", "pk")),
    Sort("name", _("name"), (russian_order("title"),)),
)

COLUMNS = (
    Column("title", _("Material")),
    Column("lead", _("Lead")),
    Column("kind", _("Kind"), lambda page: wording.term(page.kind)),
    Column("audiences", _("Audience"), lambda page: wording.listed(page.audiences.all())),
    Column("topics", _("Topics"), lambda page: wording.listed(page.topics.all())),
    Column("directions", _("Directions"), lambda page: wording.listed(page.directions.all())),
    Column("levels", _("Levels"), lambda page: wording.listed(page.levels.all())),
    Column("age_from", _("Age from")),
    Column("age_to", _("Age to")),
    Column("formats", _("File format"), lambda page: wording.formats(page.format_names)),
    Column("organisation", _("Organisation"), lambda page: page.organisation_name or ""),
    Column("issued_on", _("Date of the material")),
    Column("version", _("Version")),
    Column("in_force_from", _("In force from")),
    Column("review_due", _("Review by")),
    Column("licence", _("Licence"), lambda page: wording.term(page.licence)),
    Column("address", _("Address on the portal"), lambda page: page.full_url),
)

MATERIALS = ListDefinition(
    title=_("Methodological materials"),
    counted=ngettext_lazy("%d material", "%d materials"),
    search=WordSearch(("title", "lead", "keywords", "organisation__short_name")),
    sorts=SORTS,
    facets=FACETS,
    columns=COLUMNS,
)
