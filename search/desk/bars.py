"""The picture of queries by day: finished numbers for the template, which draws and counts not."""

from collections.abc import Sequence
from dataclasses import dataclass

from search.desk.queries import Day

WIDTH, HEIGHT, BASE = 900, 200, 180
MOST_BARS = 62  # more are weeks


@dataclass(frozen=True)
class Bar:
    """A day, or a week that begins with it."""

    day: Day
    x: float
    width: float
    answered: float  # height
    missed: float

    @property
    def missed_top(self) -> float:
        """Where the part begins that found nothing: it stands on the other."""
        return BASE - self.answered - self.missed

    @property
    def answered_top(self) -> float:
        """Where the part begins that found something."""
        return BASE - self.answered


@dataclass(frozen=True)
class Bars:
    """The whole picture."""

    bars: Sequence[Bar]
    is_weekly: bool
    width: int = WIDTH
    height: int = HEIGHT
    base: int = BASE

    @property
    def most(self) -> int:
        """The largest number of a bar."""
        return max((each.day.asked for each in self.bars), default=0)

    @property
    def total(self) -> int:
        """All queries."""
        return sum(each.day.asked for each in self.bars)


def bars(days: Sequence[Day]) -> Bars:
    """Lay the days out; a long period by weeks."""
    weekly = len(days) > MOST_BARS
    shown = _weeks(days) if weekly else list(days)
    most = max((each.asked for each in shown), default=0) or 1
    step = WIDTH / max(len(shown), 1)
    unit = BASE / most
    made = [
        Bar(
            each,
            round(place * step, 1),
            round(step * 0.8, 1),
            round(each.answered * unit, 1),
            round(each.missed * unit, 1),
        )
        for place, each in enumerate(shown)
    ]
    return Bars(made, weekly)


def _weeks(days: Sequence[Day]) -> list[Day]:
    """Sum up seven days each; the last week is whole, the first may not be."""
    first = len(days) % 7
    starts = [*([0] if first else []), *range(first, len(days), 7)]
    ends = [*starts[1:], len(days)]
    return [
        Day(
            days[start].day,
            sum(each.asked for each in days[start:end]),
            sum(each.missed for each in days[start:end]),
        )
        for start, end in zip(starts, ends, strict=True)
    ]
