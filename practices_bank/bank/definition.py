"""The list of practices: what it may be narrowed by, its orders, the columns of its table."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from core import ages
from practices_bank.bank import wording
from practices_bank.choices import Evidence, Kind, Source
from practices_bank.models.parts.passport import OLDEST, YOUNGEST
from search.lists import (
    BandFacet,
    BooleanFacet,
    ChoiceFacet,
    Column,
    Facet,
    ListDefinition,
    NumberFacet,
    RelatedFacet,
    Sort,
    TermFacet,
    TextFacet,
    WordSearch,
    russian_order,
    ticks,
)

BANDS = ((3, 4), (5, 6), (7, 9), (10, 12), (13, 15), (16, 18))


def _words(name: str, label: Any, path: str, **more: Any) -> Facet:
    """Return a facet of words of a vocabulary, named as the centre of the practice names them."""
    return TermFacet(name, label, path=path, site_path="organisation__site", whole=True, **more)


FACETS = (
    _words("direction", _("Direction"), "directions"),
    ChoiceFacet("kind", _("Kind"), choices=Kind.choices),
    ChoiceFacet("evidence", _("Evidence"), choices=Evidence.choices),
    BandFacet(
        "age",
        _("Age of children"),
        low_field="age_from",
        high_field="age_to",
        bands=BANDS,
        singles=range(YOUNGEST, OLDEST + 1),
        label_of=ages.label,
    ),
    _words("level", _("Level of the programme"), "levels", opened=False),
    _words("target", _("Target groups"), "target_groups", opened=False),
    BooleanFacet(
        "distance",
        _("Distance learning"),
        field="uses_distance",
        option=_("uses distance learning"),
        opened=False,
    ),
    ChoiceFacet("source", _("Source"), choices=Source.choices),
    _words("region", _("Region of Russia"), "region", opened=False, hide_empty=True),
    TextFacet("municipality", _("Municipality"), opened=False),
    RelatedFacet(
        "organisation",
        _("Organisation"),
        slug_field="slug",
        label_field="short_name",
        translated=True,
        opened=False,
        hide_empty=True,
    ),
    BooleanFacet(
        "adopted",
        _("Adoption"),
        field="is_adopted",
        option=_("works in other organisations"),
        opened=False,
    ),
    BooleanFacet(
        "reviewed",
        _("Expert review"),
        field="is_reviewed",
        option=_("recommended by experts of the centre"),
        opened=False,
    ),
    RelatedFacet("call", _("Call"), label_field="title", opened=False, hide_empty=True),
    NumberFacet("year", _("Year of the description"), field="described_year", opened=False),
)

SORTS = (
    Sort(
        "evidence",
        _("evidence"),
        ("-evidence", "-described_year", russian_order("title")),
    ),
    Sort("adoptions", _("adoptions"), ("-adopted", "-evidence", russian_order("title"))),
    Sort("new", _("newest first"), ("-first_published_at", "-pk")),
    Sort("name", _("name"), (russian_order("title"),)),
    Sort(
        "relevance",
        _("fitting the words"),
        ("-evidence", "-described_year", russian_order("title")),
        by_words=True,
    ),
)

COLUMNS = (
    Column("title", _("Practice")),
    Column("kind", _("Kind"), lambda page: page.get_kind_display()),
    Column("stage", _("How far it has come"), lambda page: page.get_stage_display()),
    Column("lead", _("Annotation")),
    Column("directions", _("Directions"), lambda page: wording.listed(page.directions.all())),
    Column("levels", _("Levels"), lambda page: wording.listed(page.levels.all())),
    Column("age_from", _("Age from")),
    Column("age_to", _("Age to")),
    Column("target", _("Target groups"), lambda page: wording.listed(page.target_groups.all())),
    Column("organisation", _("Organisation"), lambda page: wording.owner(page)),
    Column("source", _("Source"), lambda page: page.get_source_display()),
    Column("region", _("Region of Russia"), lambda page: wording.term(page.region)),
    Column("municipality", _("Municipality")),
    Column("evidence", _("Evidence"), lambda page: Evidence(page.evidence).label),
    Column("adopted", _("Organisations that have adopted it")),
    Column("is_reviewed", _("Recommended by experts of the centre")),
    Column("uses_distance", _("Uses distance learning")),
    Column("started_year", _("In use since")),
    Column("described_year", _("Year of the description")),
    Column("address", _("Address on the portal"), lambda page: page.full_url),
)

PRACTICES = ListDefinition(
    title=_("Bank of practices"),
    counted=ngettext_lazy("%d practice", "%d practices"),
    search=WordSearch(
        ("title", "lead", "keywords", "goal", "source_organisation", "organisation__short_name"),
        named=("title",),
        indexed=True,  # problem, essence, results, conditions: too long for a list to read
    ),
    sorts=SORTS,
    facets=FACETS,
    columns=COLUMNS,
    carried={ticks.NAME: ticks.carried},
)
