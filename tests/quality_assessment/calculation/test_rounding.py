from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality_assessment.calculation import half_up
from quality_assessment.calculation.rounding import cut, decimals


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [
        ("0.125", 2, "0.13"),  # round(0.125, 2) of Python is 0.12
        ("2.675", 2, "2.68"),  # the binary 2.675 is a little less
        ("-0.125", 2, "-0.13"),
        ("93.5", 0, "94"),
        ("94.5", 0, "95"),
        ("93.6", 0, "94"),
        ("95", 2, "95.00"),
        ("0.004", 2, "0.00"),
        ("-0.004", 2, "0.00"),
    ],
)
def test_halves_go_away_from_zero(value, places, rounded):
    assert str(half_up(Decimal(value), places)) == rounded


def test_fractions_are_exact():
    # thirds in 28 decimals would add up to a little less than the half
    thirds = Fraction(1, 3) * Fraction(3, 200)

    assert half_up(thirds, 2) == Decimal("0.01")
    assert half_up(Fraction(2, 3)) == Decimal("0.67")


@given(st.decimals(-1000, 1000, places=6), st.integers(0, 4))
def test_rounded_is_never_further_than_half_a_unit(value, places):
    rounded = half_up(value, places)

    assert abs(Fraction(rounded) - Fraction(value)) <= Fraction(1, 2 * 10**places)
    assert decimals(rounded) == places


@pytest.mark.parametrize(
    ("value", "kept"), [("87.258", "87.25"), ("-87.258", "-87.25"), ("100", "100.00")]
)
def test_what_is_cut_is_not_rounded(value, kept):
    assert str(cut(Decimal(value), 2)) == kept


@pytest.mark.parametrize(("text", "count"), [("94", 0), ("94.0", 1), ("95.60", 2), ("1E+2", 0)])
def test_decimals_are_those_that_are_written(text, count):
    assert decimals(Decimal(text)) == count


def test_what_is_no_number_has_no_decimals():
    with pytest.raises(ValueError, match="NaN"):
        decimals(Decimal("NaN"))
