from decimal import Decimal

import pytest

from quality_assessment.calculation import OLD, ImpossibleError, is_old, old_total


def told(*values):
    codes = ("K1", "K2", "K3", "K4")
    return {c: None if v is None else Decimal(v) for c, v in zip(codes, values, strict=True)}


def test_four_criteria_make_160_points():
    assert OLD.maxima == {"K1": 40, "K2": 70, "K3": 20, "K4": 30}
    assert sum(OLD.maxima.values()) == 160


def test_the_total_is_the_sum():
    assert old_total(told(28, 62, 20, 30)) == 140


def test_without_a_criterion_there_is_no_sum():
    assert old_total(told(28, None, 20, 30)) is None


@pytest.mark.parametrize(
    ("values", "field", "high"),
    [((41, 62, 20, 30), "K1", 40), ((28, 62, "20.5", 30), "K3", 20), ((28, 62, 20, -1), "K4", 30)],
)
def test_each_criterion_has_its_maximum(values, field, high):
    with pytest.raises(ImpossibleError) as caught:
        old_total(told(*values))

    [problem] = caught.value.problems
    assert (problem.code, problem.field, problem.values["high"]) == ("out_of_range", field, high)


@pytest.mark.parametrize(
    ("year", "total", "old"),
    [
        (2017, "95", True),
        (2018, "95", False),
        (2018, "100", False),
        (2018, "100.01", True),
        (None, "140", True),
        (None, "95", False),
        (2016, None, True),
        (None, None, False),
    ],
)
def test_old_is_what_is_before_2018_or_above_a_hundred(year, total, old):
    assert is_old(year, None if total is None else Decimal(total)) is old
