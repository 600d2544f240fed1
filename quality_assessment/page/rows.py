"""Rows of the tables: finished words and addresses, no query for any of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from quality_assessment.choices import AbsentDisabled
from quality_assessment.indicators import criteria_of
from quality_assessment.models import AssessmentCycle, OrganisationResult
from search.lists.cards import ListCard

from .standing import Standing
from .words import NOTHING, number, shown


@dataclass(frozen=True)
class Cell:
    """A figure under its heading."""

    label: Any
    value: str


@dataclass(frozen=True, kw_only=True)
class ResultRow(ListCard):
    """An organisation in the table of a cycle.

    `computed` is the total of the portal where it differs from the published one, `missing` where
    none was published; `is_own` tells that all its figures are the portal's.
    """

    name: str
    url: str
    place: str
    total: str
    cells: list[Cell]
    is_branch: bool
    computed: str = ""
    undefined: str = ""
    missing: str = ""
    is_own: bool = False


@dataclass(frozen=True)
class EarlierRow:
    """An organisation that was not assessed this time, with its last result."""

    name: str
    url: str
    year: int
    total: str


def name_of(result: OrganisationResult) -> str:
    """Return the organisation in the reader's language, with its branch."""
    name = str(result.organisation.said("short_name"))
    return f"{name}, {result.branch_name}" if result.branch_name else name


def result_rows(
    results: Iterable[OrganisationResult], cycle: AssessmentCycle, standing: Standing, base: str
) -> list[ResultRow]:
    """Return the rows of the table."""
    return [_row(each, cycle, standing, base) for each in results]


def _row(
    result: OrganisationResult, cycle: AssessmentCycle, standing: Standing, base: str
) -> ResultRow:
    seen = result.public or {}
    return ResultRow(
        key=result.pk,
        name=name_of(result),
        url=f"{base}{cycle.slug}/{result.slug}/",
        place=standing.places.get(result.pk, NOTHING),
        total=shown(seen.get("total")),
        cells=criteria_cells(cycle, seen.get("criteria", {})),
        is_branch=bool(seen.get("is_branch")),
        computed=differing_total(seen),
        undefined=undefined_of(seen),
        missing=missing_total(seen),
        is_own=bool(seen.get("own")),
    )


def criteria_cells(cycle: AssessmentCycle, values: Any) -> list[Cell]:
    """Return the criteria that the scale of a cycle has."""
    listed = criteria_of(cycle.is_old)
    return [Cell(each.short, shown(values.get(each.code))) for each in listed]


def differing_total(seen: Any) -> str:
    """Return the computed total where it differs from the published one, else ""."""
    computed = seen.get("computed") or {}
    if "total" not in computed.get("differs", []):
        return ""
    return shown(computed["total"])


def missing_total(seen: Any) -> str:
    """Return the computed total where none was published, else ""."""
    computed = (seen.get("computed") or {}).get("total")
    return shown(computed) if seen.get("total") is None and computed is not None else ""


def undefined_of(seen: Any) -> str:
    """Return the codes of indicators that nobody could be asked about."""
    return ", ".join((seen.get("computed") or {}).get("undefined", []))


def undefined_note(cycle: AssessmentCycle) -> str:
    """Say what the cycle does about an indicator that nobody could be asked about."""
    if cycle.absent_disabled == AbsentDisabled.POINTS:
        words = {"points": shown(cycle.absent_points)}
        return (
            _(
                "No disabled person was among those asked; by the methodology of this cycle the "
                "indicator has %(points)s points."
            )
            % words
        )
    return _("No disabled person was among those asked: its weight is shared by 3.1 and 3.2.")


def earlier_rows(
    results: Iterable[OrganisationResult], standing: Standing, base: str
) -> list[EarlierRow]:
    """Return the last result of each organisation that the cycle has not; newest first come in."""
    found: dict[int, EarlierRow] = {}
    for each in results:
        owner = each.organisation_id
        if owner in standing.organisations or owner in found:
            continue
        found[owner] = EarlierRow(
            name_of(each),
            f"{base}{each.cycle.slug}/{each.slug}/",
            each.cycle.year,
            total_of(each),
        )
    return sorted(found.values(), key=lambda row: row.name)


def total_of(result: OrganisationResult) -> str:
    """Return a total with its scale where it is not of 100."""
    total = (result.public or {}).get("total")
    if result.cycle.is_old and number(total) is not None:
        return _("%(total)s of 160") % {"total": shown(total)}
    return shown(total)
