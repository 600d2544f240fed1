"""Published rows of noko-published.csv: organisation, region and year of each are in the row."""

import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality_assessment.calculation import CRITERIA, Published, Verdict, half_up, verify

FILE = Path(__file__).resolve().parents[1] / "data" / "noko-published.csv"
with FILE.open(encoding="utf-8", newline="") as file:
    ROWS = {row["id"]: row for row in csv.DictReader(file, delimiter=";")}


def published(criteria, total, year=2023):
    values = {c: Decimal(v) if v else None for c, v in zip(CRITERIA, criteria, strict=True)}
    return Published(values, Decimal(total) if total else None, year)


def verdict(criteria, total, year=2023):
    return verify(published(criteria.split(), total, year)).verdict


@pytest.mark.parametrize(
    ("number", "mean", "expected"),
    [
        ("R1", "87.26", Verdict.EXACT),
        ("R2", "93.20", Verdict.EXACT),
        ("R17", "76.00", Verdict.EXACT),
        ("R4", "93.60", Verdict.EXACT),
        ("R3", "95.60", Verdict.ROUNDING),
    ],
)
def test_published_rows(number, mean, expected):
    row = ROWS[number]
    criteria = [row[f"k{place}"] for place in range(1, 6)]
    found = verify(published(criteria, row["total_published"], int(row["year"])))

    assert found.verdict == expected
    assert str(found.computed) == mean


def test_every_published_row_is_looked_at():
    assert set(ROWS) == {"R1", "R2", "R3", "R4", "R17"}


def test_a_difference_is_computed_less_published():
    found = verify(published(["100", "99", "82", "99", "98"], "95.36"))

    assert found.difference == Fraction("0.24")
    assert found.bound == Fraction("0.505")


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("92.10", Verdict.EXACT),
        ("92.1", Verdict.EXACT),
        ("92", Verdict.EXACT),
        ("92.11", Verdict.ROUNDING),  # 0.01 is just the bound of two decimals and two
        ("92.12", Verdict.DIFFERS),
        ("92.0", Verdict.DIFFERS),  # printed with a decimal that is not so
        ("93", Verdict.DIFFERS),
    ],
)
def test_the_decimals_of_the_total_are_those_printed(total, expected):
    assert verdict("98.50 100.00 66.00 97.00 99.00", total) == expected


@pytest.mark.parametrize(
    ("criteria", "total", "expected"),
    [
        # the mean is 92.1; whole numbers among decimals have lost their zeros
        ("98.5 100 66 97 99", "92.2", Verdict.ROUNDING),
        ("98.5 100 66 97 99", "92.3", Verdict.DIFFERS),
        ("98.50 100 66 97 99", "92.2", Verdict.DIFFERS),
        # all whole, the mean is 92: each may hide half a point
        ("98 100 66 97 99", "92.5", Verdict.ROUNDING),
        ("98 100 66 97 99", "92.50", Verdict.ROUNDING),
        ("98 100 66 97 99", "92.55", Verdict.DIFFERS),
        ("98 100 66 97 99", "92.6", Verdict.DIFFERS),
        ("98 100 66 97 99", "91", Verdict.ROUNDING),
        ("98 100 66 97 99", "90", Verdict.DIFFERS),
    ],
)
def test_a_row_is_printed_at_the_precision_of_its_longest_criterion(criteria, total, expected):
    assert verdict(criteria, total) == expected


def test_half_a_unit_of_the_total_goes_up():
    assert verdict("93.45 93.45 93.45 93.45 93.45", "93.5") == Verdict.EXACT
    assert verdict("93.45 93.45 93.45 93.45 93.45", "93.4") == Verdict.ROUNDING


@pytest.mark.parametrize(
    ("criteria", "total"),
    [
        (["98", "", "82", "95", "97"], "94"),
        (["98", "96", "82", "95", ""], "94"),
        (["98", "96", "82", "95", "97"], ""),
    ],
)
def test_without_a_criterion_or_the_total_data_is_incomplete(criteria, total):
    assert verify(published(criteria, total)).verdict == Verdict.INCOMPLETE


def test_a_missing_total_leaves_the_computed_one():
    assert str(verify(published(["98", "96", "82", "95", "97"], "")).computed) == "93.60"
    assert verify(published(["98", "", "82", "95", "97"], "94")).computed is None


def test_the_old_methodology_comes_before_everything():
    assert verdict("98 96 82 95 97", "94", 2017) == Verdict.OLD
    assert verify(published(["98", "", "82", "95", "97"], "", 2016)).verdict == Verdict.OLD
    assert verify(published(["98", "96", "82", "95", "97"], "100.5", 2022)).verdict == Verdict.OLD


def test_the_sum_of_old_criteria_stands_beside_the_published_one():
    found = verify(published(["28", "62", "20", "30", ""], "141", 2016))

    assert (found.verdict, found.computed, found.difference) == (Verdict.OLD, 140, -1)


def test_what_is_not_of_160_points_has_no_sum():
    assert verify(published(["98", "96", "82", "95", ""], "141", 2016)).computed is None
    assert verify(published(["28", "62", "20", "30", "50"], "141", 2016)).computed is None


criterion = st.decimals(0, 100, places=2)
five = st.lists(criterion, min_size=5, max_size=5)


@given(five, st.integers(0, 3))
def test_what_is_rounded_from_the_mean_is_exact(criteria, places):
    values = dict(zip(CRITERIA, criteria, strict=True))
    total = half_up(sum(Fraction(each) for each in criteria) / 5, places)

    assert verify(Published(values, total, 2023)).verdict == Verdict.EXACT


@given(st.lists(st.decimals(0, 100, places=4), min_size=5, max_size=5), st.integers(0, 2))
def test_a_total_of_unrounded_criteria_is_never_called_different(exact, places):
    total = half_up(sum(Fraction(each) for each in exact) / 5, places)
    shown = {c: half_up(v, 1) for c, v in zip(CRITERIA, exact, strict=True)}

    assert verify(Published(shown, total, 2023)).verdict in (Verdict.EXACT, Verdict.ROUNDING)


@given(five, st.decimals(0, 100, places=2), st.permutations(range(5)))
def test_the_order_of_criteria_changes_no_verdict(criteria, total, order):
    one = dict(zip(CRITERIA, criteria, strict=True))
    other = dict(zip(CRITERIA, (criteria[each] for each in order), strict=True))

    assert verify(Published(one, total)).verdict == verify(Published(other, total)).verdict
