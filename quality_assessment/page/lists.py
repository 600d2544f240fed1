"""The table of a cycle: what it is narrowed by, its orders, its columns as a file."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db.models import DecimalField
from django.db.models.expressions import OrderBy
from django.db.models.fields.json import KT
from django.db.models.functions import Cast
from django.utils.translation import gettext, ngettext_lazy, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from quality_assessment.calculation import Verdict
from quality_assessment.indicators import (
    CRITERIA,
    CRITERION_CODES,
    INDICATORS,
    OLD_CRITERIA,
    Criterion,
    criteria_of,
)
from quality_assessment.messages import VERDICTS
from search.lists import (
    Column,
    ListDefinition,
    RelatedFacet,
    Sort,
    TermFacet,
    WordSearch,
    russian_order,
)

from .words import number

if TYPE_CHECKING:
    from quality_assessment.models import AssessmentCycle, OrganisationResult

BY_NAME = russian_order("organisation__short_name")
Row = Any


def _points(path: str) -> OrderBy:
    value = Cast(KT(f"public__{path}"), DecimalField(max_digits=6, decimal_places=2))
    return value.desc(nulls_last=True)


def _seen(*path: str) -> Callable[[Row], Decimal | None]:
    def value(row: Row) -> Decimal | None:
        found: Any = row.public
        for step in path:
            found = (found or {}).get(step)
        return number(found)

    return value


def _plain(name: str) -> Callable[[Row], Any]:
    return lambda row: row.public.get(name) or ""


def _word(name: str) -> Callable[[Row], str]:
    return lambda row: str(getattr(row.organisation, name) or "")


def _verdict(row: Row) -> str:
    if row.public.get("own"):
        return gettext("calculation of the portal")
    code = (row.public.get("computed") or {}).get("verdict")
    return str(VERDICTS[Verdict(code)]) if code else ""


def _source(row: Row) -> str:
    if row.public.get("own"):
        return gettext("calculation of the portal")
    return str(row.public.get("source_url") or "")


def _criteria(listed: tuple[Criterion, ...]) -> list[Column]:
    return [Column(each.code, each.name, _seen("criteria", each.code)) for each in listed]


def _orders(listed: tuple[Criterion, ...]) -> list[Sort]:
    return [
        Sort(each.code, each.short, (_points(f"criteria__{each.code}"), BY_NAME)) for each in listed
    ]


COLUMNS = (
    Column("organisation", _("Organisation"), lambda row: row.name),
    Column("full_name", _("Full name"), lambda row: row.organisation.full_name),
    Column("inn", _("INN"), lambda row: row.organisation.inn),
    Column("branch", _("Branch"), lambda row: bool(row.public.get("is_branch"))),
    Column("kind", _("Type of organisation"), _word("kind")),
    Column("department", pgettext_lazy("authority", "Department"), _word("department")),
    Column("district", _("District"), _word("district")),
    Column("total", _("Total"), _seen("total")),
    *_criteria(CRITERIA),
    Column("computed", _("Total computed by the portal"), _seen("computed", "total")),
    Column("verdict", _("Does the total follow from the criteria"), _verdict),
    Column("difference_reason", _("Reason of the difference"), _plain("difference_reason")),
    *[Column(f"i{each.key}", each.code, _seen("indicators", each.code)) for each in INDICATORS],
    Column("recipients", _("Recipients of services"), _seen("recipients")),
    Column("respondents", _("Respondents"), _seen("respondents")),
    Column("place_municipality", _("Place in the municipality"), _plain("place_municipality")),
    Column("place_region", _("Place in the region"), _plain("place_region")),
    Column("source", _("Source"), lambda row: _source(row)),
)

RESULTS = ListDefinition(
    title=_("Assessment of quality"),
    counted=ngettext_lazy("%d organisation", "%d organisations"),
    page_size=100,
    facets=(
        TermFacet("type", _("Type of organisation"), path="organisation__kind"),
        TermFacet(
            "department", pgettext_lazy("authority", "Department"), path="organisation__department"
        ),
        RelatedFacet(
            "district",
            _("District"),
            path="organisation__district",
            label_field="name",
            order_field="order",
            translated=True,
        ),
    ),
    sorts=(
        Sort("total", _("by place"), (_points("total"), BY_NAME)),
        *_orders(CRITERIA),
        Sort("name", _("by name"), (BY_NAME,)),
    ),
    search=WordSearch(("organisation__short_name", "organisation__full_name", "branch_name")),
    columns=COLUMNS,
)


def list_of(cycle: "AssessmentCycle") -> ListDefinition:
    """Return the list of a cycle; its orders are called as the criteria of its scale."""
    if not cycle.is_old:
        return RESULTS
    first, *_criterion_sorts, last = RESULTS.sorts
    return replace(RESULTS, sorts=(first, *_orders(OLD_CRITERIA), last))


def table_of(
    places: Mapping[int, str],
    address_of: Callable[["OrganisationResult"], str],
    cycle: "AssessmentCycle",
) -> ListDefinition:
    """Return the list whose table begins with the year and the place and ends with addresses."""
    scale = {each.key: each for each in _criteria(criteria_of(cycle.is_old))}
    own = (
        scale.get(each.key, each)
        for each in COLUMNS
        if each.key not in CRITERION_CODES or each.key in scale
    )
    columns = (
        Column("year", _("Year"), lambda row: cycle.year),
        Column("place", pgettext_lazy("in a ranking", "Place"), lambda row: places.get(row.pk, "")),
        *own,
        Column("url", _("Address on the portal"), address_of),
    )
    return replace(RESULTS, columns=columns)
