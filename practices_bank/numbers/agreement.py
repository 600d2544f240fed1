"""How far experts agree: Krippendorff's alpha for ordered scores.

K. Krippendorff, «Computing Krippendorff's Alpha-Reliability», 2011. 1 is full agreement, 0 is what
chance would give, below 0 experts contradict each other. From 0.8 on judgements are reliable, from
0.667 on conclusions may be drawn with care.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import permutations

RELIABLE, ACCEPTABLE = 0.8, 0.667

Value = Hashable
Distance = Callable[[Value, Value], float]


def alpha(units: Iterable[Sequence[Value]], *, ordered: bool = True) -> float | None:
    """Return the agreement on units: each holds the scores that one thing was given.

    A unit with a single score says nothing of agreement and is left out. None where there is
    nothing to compare, or where all scores are the same: chance cannot be told from agreement.
    `ordered`: values are ranks, and far ones disagree more than near ones.
    """
    paired = [tuple(unit) for unit in units if len(unit) > 1]
    totals = Counter(value for unit in paired for value in unit)
    number = sum(totals.values())
    distance = _ranks(totals) if ordered else _sameness
    expected = sum(
        totals[one] * totals[two] * distance(one, two) for one, two in permutations(totals, 2)
    )
    if not expected:
        return None
    observed = sum(_disagreement(unit, distance) for unit in paired)
    return 1 - (number - 1) * observed / expected


def _disagreement(unit: Sequence[Value], distance: Distance) -> float:
    pairs = sum(distance(one, two) for one, two in permutations(unit, 2))
    return pairs / (len(unit) - 1)


def _sameness(one: Value, two: Value) -> float:
    return float(one != two)


def _ranks(totals: Counter[Value]) -> Distance:
    """Return the distance of ranks: how many scores lie between two, squared."""
    order = sorted(totals)  # type: ignore[type-var]  # numbers in practice
    below, summed = {}, 0.0
    for value in order:
        below[value] = summed + totals[value] / 2
        summed += totals[value]
    return lambda one, two: (below[one] - below[two]) ** 2
