"""Pictures of figures as finished numbers; templates draw them, a table always stands beside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .words import shown

WIDTH, LEFT, RIGHT = 900, 330, 60
BAR, STEP, TOP = 28, 43, 14
LONGEST = 34  # letters before a bar
TICKS = 4
LINE_TOP, LINE_BOTTOM, LINE_LEFT, LINE_RIGHT = 20, 200, 60, 880


@dataclass(frozen=True)
class Mark:
    """Words at a point."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Bar:
    """A bar with its name before it and its value after it; `low` ones are drawn apart."""

    y: int
    width: float
    name: str
    value: str
    low: bool

    @property
    def text_y(self) -> int:
        """Where its words stand."""
        return self.y + 20

    @property
    def end(self) -> float:
        """Where its value stands."""
        return LEFT + self.width + 10


@dataclass(frozen=True)
class Bars:
    """A picture of bars of 0 to `highest`."""

    bars: list[Bar]
    ticks: list[Mark]
    height: int
    rows: list[tuple[str, str]]
    left: int = LEFT
    width: int = WIDTH

    @property
    def bottom(self) -> int:
        """Where the axis ends."""
        return self.height - 36


@dataclass(frozen=True)
class Line:
    """A picture of a line over years."""

    path: str
    points: list[Mark]
    labels: list[Mark]
    years: list[Mark]
    ticks: list[Mark]


def bars(values: Iterable[tuple[str, Decimal]], low_below: Decimal, highest: int = 100) -> Bars:
    """Lay bars out, in the given order."""
    listed = list(values)
    span = WIDTH - LEFT - RIGHT
    drawn = [
        Bar(
            TOP + place * STEP,
            round(float(value) / highest * span, 1) if highest else 0.0,
            _cut(name),
            shown(value),
            value < low_below,
        )
        for place, (name, value) in enumerate(listed)
    ]
    height = TOP + len(listed) * STEP + 34
    ticks = [
        Mark(LEFT + span * part / TICKS, height - 12, str(round(highest * part / TICKS)))
        for part in range(TICKS + 1)
    ]
    return Bars(drawn, ticks, height, [(name, shown(value)) for name, value in listed])


def line(values: Sequence[tuple[int, Decimal]], highest: int = 100) -> Line:
    """Lay a line over years out; the scale begins at a round number below the lowest value."""
    lowest = min(int(value) // 10 * 10 for _year, value in values)
    floor = max(min(lowest, highest - 10), 0)
    width = LINE_RIGHT - LINE_LEFT
    step = width / (len(values) + 1)
    points = [
        (LINE_LEFT + step * (place + 1), _height(float(value), floor, highest))
        for place, (_year, value) in enumerate(values)
    ]
    ticks = [
        Mark(LINE_LEFT - 12, _height(level, floor, highest), f"{level:g}")
        for level in (floor, (floor + highest) / 2, highest)
    ]
    return Line(
        path="M" + " ".join(f"{x:.1f} {y:.1f}" for x, y in points),
        points=[Mark(round(x, 1), round(y, 1), "") for x, y in points],
        labels=[
            Mark(round(x, 1), round(y - 16, 1), shown(value))
            for (x, y), (_year, value) in zip(points, values, strict=True)
        ],
        years=[
            Mark(round(x, 1), LINE_BOTTOM + 40, str(year))
            for (x, _y), (year, _value) in zip(points, values, strict=True)
        ],
        ticks=ticks,
    )


def bands(values: Iterable[Decimal], size: int = 10, highest: int = 100) -> list[tuple[str, int]]:
    """Return how many values are in each band, the highest first, empty ends left out.

    A band ends where figures of two decimals do: 80–89.99, only the highest takes its end in.
    """
    counts = [0] * (highest // size)
    for value in values:
        counts[min(int(value) // size, len(counts) - 1)] += 1
    known = [place for place, count in enumerate(counts) if count]
    if not known:
        return []
    span = range(max(known), min(known) - 1, -1)
    last = len(counts) - 1

    def end(place: int) -> str:
        top = Decimal(place * size + size)
        return shown(top if place == last else top - Decimal("0.01"))

    return [(f"{place * size}–{end(place)}", counts[place]) for place in span]


def _height(value: float, floor: int, highest: int) -> float:
    share = (value - floor) / (highest - floor)
    return round(LINE_BOTTOM - share * (LINE_BOTTOM - LINE_TOP), 1)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
