"""Measured results as figures: was, became, the change in words, bars to look at."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from practices_bank.bank import wording

LENGTH = 240  # of the longest bar
THINNEST = 2  # of a bar of nothing: it is seen that it stands there
GAP = 6
PERCENT = "%"


@dataclass(frozen=True)
class Bar:
    """One bar: where it begins, how long it is, what stands under it."""

    kind: str
    x: float
    y: int
    width: float
    label: str

    @property
    def text_x(self) -> float:
        """Where the figure stands: after the bar."""
        return round(self.x + self.width + GAP, 1)

    @property
    def text_y(self) -> int:
        """The line of the figure."""
        return self.y + 16


@dataclass(frozen=True)
class Figure:
    """A measured result in words, with its two bars where there is something to compare with."""

    title: str
    unit: str
    before: str
    after: str
    note: str
    explanation: str
    period: str
    source: str
    direction: str
    bars: tuple[Bar, Bar] | None

    @property
    def origin(self) -> str:
        """When and from where the figures are."""
        return ", ".join(filter(None, [self.period, self.source]))


def figures(rows: Iterable[Any], direction: str) -> list[Figure]:
    """Return the figures of a practice in the colour of its direction."""
    return [_figure(row, direction) for row in rows]


def _figure(row: Any, direction: str) -> Figure:
    before, after = wording.figure(row.before), wording.figure(row.after)
    return Figure(
        title=row.name,
        unit=row.unit,
        before=before,
        after=after,
        note=change_in_words(row.change, row.unit),
        explanation=row.note,
        period=row.period,
        source=row.source,
        direction=direction,
        bars=_bars(row) if row.is_measured else None,
    )


def change_in_words(change: Decimal | None, unit: str) -> str:
    """Return «на 19 процентных пунктов меньше», «на 8 больше»; empty with nothing to compare."""
    if change is None:
        return ""
    if change == 0:
        return _("has not changed")
    size = abs(Decimal(change))
    words = _points(size, change > 0) if unit.strip() == PERCENT else _plainly(change > 0)
    return words % {"size": wording.figure(size)}


def _points(size: Decimal, more: bool) -> str:
    """Return the words with percentage points; a fraction takes a form of its own."""
    if size != int(size):
        if more:
            return pgettext("fraction", "%(size)s percentage points more")
        return pgettext("fraction", "%(size)s percentage points less")
    if more:
        return ngettext(
            "%(size)s percentage point more", "%(size)s percentage points more", int(size)
        )
    return ngettext("%(size)s percentage point less", "%(size)s percentage points less", int(size))


def _plainly(more: bool) -> str:
    return _("%(size)s more") if more else _("%(size)s less")


def _bars(row: Any) -> tuple[Bar, Bar]:
    """Lay both bars out from one zero."""
    before, after = float(row.before), float(row.after)
    low, high = min(0.0, before, after), max(0.0, before, after)
    scale = LENGTH / ((high - low) or 1)

    def bar(kind: str, value: float, y: int) -> Bar:
        x = round((min(value, 0.0) - low) * scale, 1)
        width = max(round(abs(value) * scale, 1), THINNEST)
        return Bar(kind, x, y, width, wording.figure(Decimal(str(value))))

    return bar("was", before, 4), bar("became", after, 34)
