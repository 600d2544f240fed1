"""Pictures of a cycle, each with its own words: what it shows, what its table is headed by."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from quality_assessment.models import AssessmentCycle

from . import charts
from .rows import ResultRow
from .standing import Standing

FEW = 12  # organisations that a picture names one by one
LEAST = 3  # totals that are worth a picture of how they are spread


@dataclass(frozen=True)
class Picture:
    """Bars with the words beside them; `legend` says what a bar drawn apart is."""

    chart: charts.Bars
    caption: str
    title: str
    head: str
    value_head: str
    legend: str = ""


def weak_picture(
    cycle: AssessmentCycle, standing: Standing, rows: Sequence[ResultRow]
) -> Picture | None:
    """Draw criterion 3: organisations by name, of many how many of the cycle are in each band.

    Nothing of the scale of 160 points, where it was another criterion.
    """
    scored = [each["k3"] for each in standing.points.values()]
    values = [value for value in scored if value is not None]
    if cycle.is_old or len(values) < 2:
        return None
    if len(values) > FEW:
        return _banded(
            values,
            _("Number of organisations by criterion 3"),
            _("Criterion 3, points"),
        )
    pairs = [(each, standing.points.get(each.key, {}).get("k3")) for each in rows]
    known = [(each.name, value) for each, value in pairs if value is not None]
    if len(known) < 2:
        return None
    mean = standing.means["k3"].value or Decimal(0)
    return Picture(
        charts.bars(sorted(known, key=lambda pair: -pair[1]), mean),
        _("Criterion 3, points out of 100"),
        _("Bars by organisations, from the highest; the same figures are in the table below."),
        _("Organisation"),
        _("Points"),
        _("Bars with a dashed outline are below the mean over organisations."),
    )


def spread_picture(cycle: AssessmentCycle, standing: Standing) -> Picture | None:
    """Draw how many organisations have a total in each band."""
    totals = [each["total"] for each in standing.points.values()]
    known = [each for each in totals if each is not None]
    if cycle.is_old or len(known) < LEAST:
        return None
    return _banded(known, _("Number of organisations by total"), _("Total, points"))


def _banded(values: Sequence[Decimal], caption: str, head: str) -> Picture:
    counted = [(name, Decimal(count)) for name, count in charts.bands(values)]
    most = max(int(count) for _name, count in counted)
    highest = -(-most // charts.TICKS) * charts.TICKS  # ticks are whole organisations
    return Picture(
        charts.bars(counted, Decimal(0), highest),
        caption,
        _("Bars by tens of points, from the highest; the same figures are in the table below."),
        head,
        _("Organisations"),
    )
