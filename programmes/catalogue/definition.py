"""The list of programmes: what it may be narrowed by, its orders, the columns of its table."""

from typing import Any

from django.db.models import Case, F, IntegerField, Value, When
from django.db.models.functions import Now, TruncDate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from core import ages
from programmes.catalogue.words import SEARCH
from programmes.choices import Enrolment, Season
from programmes.districts import DistrictFacet
from programmes.models.parts.study import OLDEST, YOUNGEST
from search.lists import (
    BandFacet,
    BooleanFacet,
    ChoiceFacet,
    Column,
    Facet,
    ListDefinition,
    RelatedFacet,
    Sort,
    TermFacet,
    russian_order,
    ticks,
)

BANDS = ((3, 4), (5, 6), (7, 9), (10, 12), (13, 15), (16, 18))
FEATURES = _("Features")

# first where a child can go at once, then where nobody counted, then without places
BY_PLACES = Case(
    When(admits=Enrolment.OPEN, free_places__gt=0, then=Value(0)),
    When(admits=Enrolment.OPEN, free_places=None, then=Value(1)),
    When(admits=Enrolment.OPEN, then=Value(3)),
    When(admits=Enrolment.NEXT, then=Value(2)),
    default=Value(4),
    output_field=IntegerField(),
)

TODAY = TruncDate(Now())  # by the clock of the centre
# first the sessions that are ahead or go on, then the past ones, then programmes without days
BY_SESSION = Case(
    When(session_starts=None, then=Value(2)),
    When(session_ends__gte=TODAY, then=Value(0)),
    When(session_ends=None, session_starts__gte=TODAY, then=Value(0)),
    default=Value(1),
    output_field=IntegerField(),
)


def _words(name: str, label: Any, path: str = "", **more: Any) -> Facet:
    """Return a facet of words of a vocabulary, named as the centre of the programme names them."""
    site = "organisation__site"
    return TermFacet(name, label, path=path or name, site_path=site, whole=True, **more)


FACETS = (
    _words("direction", _("Direction")),
    BandFacet(
        "age",
        _("Age"),
        low_field="age_from",
        high_field="age_to",
        bands=BANDS,
        singles=range(YOUNGEST, OLDEST + 1),
        singles_label=_("Age of the child"),
        label_of=ages.label,
    ),
    ChoiceFacet("enrolment", _("Admission"), choices=Enrolment.choices, field="admits"),
    _words("funding", _("Funding")),
    _words("form", _("Form of study"), opened=False),
    _words("distance", _("Distance learning"), opened=False),
    _words("level", _("Level"), "levels", opened=False),
    BooleanFacet(
        "network",
        _("Network programme"),
        field="is_network",
        group=FEATURES,
        opened=False,
    ),
    BooleanFacet(
        "ovz",
        _("Children with special needs are admitted"),
        field="accepts_special_needs",
        group=FEATURES,
        opened=False,
    ),
    BooleanFacet(
        "adapted",
        _("Adapted programme"),
        field="is_adapted",
        group=FEATURES,
        opened=False,
    ),
    _words("nosology", _("Special needs: nosology"), "nosologies", opened=False),
    _words("target", _("Target groups"), "target_groups", opened=False),
    _words("delivery", _("Kind of programme"), opened=False),
    ChoiceFacet("season", _("Season"), choices=Season.choices, opened=False),
    _words(
        "access",
        _("Accessible environment"),
        "organisation__accessibility",
        opened=False,
    ),
    DistrictFacet("district", _("District"), opened=False),
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
    Sort(
        "places",
        _("places first"),
        (BY_PLACES, F("free_places").desc(nulls_last=True), russian_order("title")),
    ),
    Sort(
        "session",
        _("the day a session begins"),
        (BY_SESSION, "session_starts", russian_order("title")),
    ),
    Sort("age", _("age"), ("age_from", "age_to", russian_order("title"))),
    Sort("name", _("name"), (russian_order("title"),)),
)

COLUMNS = (
    Column("title", _("Short name")),
    Column("full_title", _("Full name")),
    Column("organisation", _("Organisation"), lambda page: page.organisation_name),
    Column("inn", _("INN of the organisation"), lambda page: page.organisation_inn),
    Column("direction", _("Direction"), lambda page: page.direction_name),
    Column("levels", _("Levels"), lambda page: "; ".join(page.level_names)),
    Column("age_from", _("Age from")),
    Column("age_to", _("Age to")),
    Column("form", _("Form of study"), lambda page: page.form_name),
    Column("distance", _("Distance learning"), lambda page: page.distance_name),
    Column("delivery", _("Kind of programme"), lambda page: page.delivery_name),
    Column("funding", _("Funding"), lambda page: "; ".join(page.funding_names)),
    Column("cost", _("Cost, roubles")),
    Column("hours_total", _("Hours in all")),
    Column("is_network", _("Network programme")),
    Column("is_adapted", _("Adapted programme")),
    Column("nosologies", _("Nosologies"), lambda page: "; ".join(page.nosology_names)),
    Column("enrolment", _("Admission"), lambda page: page.enrolment_on().label),
    Column("places", _("Places in all")),
    Column("free_places", _("Free places")),
    Column("places_on", _("Places counted on")),
    Column("session_starts", _("the session begins")),
    Column("session_ends", _("the session ends")),
    Column("navigator_id", _("Number in the Navigator")),
    Column("navigator_url", _("Page in the Navigator")),
    Column("district", _("District"), lambda page: page.district_name or ""),
    Column("address", _("Address on the portal"), lambda page: page.full_url),
)

PROGRAMMES = ListDefinition(
    title=_("Programmes"),
    counted=ngettext_lazy("%d programme", "%d programmes"),
    search=SEARCH,
    sorts=SORTS,
    facets=FACETS,
    columns=COLUMNS,
    carried={ticks.NAME: ticks.carried},
)
