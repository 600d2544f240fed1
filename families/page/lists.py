"""The list of measures: filters, orders, the table."""

from typing import Any

from django.db.models import Case, F, IntegerField, Value, When
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from core import ages
from families.choices import Applications
from search.lists import (
    BandFacet,
    ChoiceFacet,
    Column,
    ListDefinition,
    Sort,
    TermFacet,
    WordSearch,
    russian_order,
)

BANDS = ((3, 4), (5, 6), (7, 9), (10, 12), (13, 15), (16, 18))
ORDER = (Applications.OPEN, Applications.ALWAYS, Applications.NEXT, Applications.CLOSED)

# first what ends soonest of what can be applied for at once
BY_TERM = Case(
    *(When(state=state, then=Value(place)) for place, state in enumerate(ORDER)),
    output_field=IntegerField(),
)


def _organiser(row: Any) -> str:
    return str(row.organiser.said("short_name")) if row.organiser else row.organiser_name


MEASURES = ListDefinition(
    title=_("Measures of support"),
    counted=ngettext_lazy("%d measure of support", "%d measures of support"),
    page_size=50,
    search=WordSearch(("title", "category", "conditions", "organiser_name")),
    sorts=(
        Sort("term", _("by term"), (BY_TERM, F("apply_until").asc(nulls_last=True), "pk")),
        Sort("name", _("name"), (russian_order("title"),)),
    ),
    facets=(
        TermFacet("kind", _("Kind"), path="kind"),
        ChoiceFacet("state", _("Applications"), choices=Applications.choices, field="state"),
        TermFacet("direction", _("Direction"), path="directions", whole=True),
        BandFacet(
            "age",
            _("Age"),
            low_field="age_from",
            high_field="age_to",
            bands=BANDS,
            singles=range(3, 19),
            label_of=ages.label,
        ),
    ),
    columns=(
        Column("title", _("Measure")),
        Column("kind", _("Kind")),
        Column("category", _("Who may apply")),
        Column("age_from", _("Age from")),
        Column("age_to", _("Age to")),
        Column("apply_from", _("Applications from")),
        Column("apply_until", _("Applications until")),
        Column("conditions", _("Conditions")),
        Column("organiser", _("Organiser"), _organiser),
        Column("url", _("Where to apply")),
    ),
)
