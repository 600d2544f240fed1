from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from quality_assessment.calculation import CRITERIA, Mean, mean_of, means


def test_a_mean_over_organisations_is_simple():
    values = ["93.34", "90.40", "89.80", "89.80", "85.10", "83.37"]

    assert mean_of(map(Decimal, values)) == Mean(Decimal("88.64"), 6)


def test_the_mean_of_the_region_follows_from_its_criteria():
    # R1: the mean of criterion means is the mean total
    criteria = map(Decimal, ["99.04", "95.61", "45.21", "98.37", "98.07"])

    assert mean_of(criteria).value == Decimal("87.26")


def test_what_is_missing_is_no_zero():
    assert mean_of([Decimal(90), None, Decimal(80)]) == Mean(Decimal("85.00"), 2)
    assert mean_of([None, None]) == Mean(None, 0)
    assert mean_of([]) == Mean(None, 0)


def test_each_criterion_has_a_mean_of_its_own():
    rows = [
        {"K1": Decimal("96.80"), "K3": Decimal("77.60"), "total": Decimal("93.34")},
        {"K1": Decimal("95.60"), "K3": None, "total": Decimal("90.40")},
    ]
    found = means(rows, [*CRITERIA, "total"])

    assert found["K1"] == Mean(Decimal("96.20"), 2)
    assert found["K3"] == Mean(Decimal("77.60"), 1)
    assert found["K5"] == Mean(None, 0)
    assert found["total"].value == Decimal("91.87")


def test_exact_figures_are_rounded_once():
    assert mean_of([Fraction(1, 3), Fraction(1, 3)], 4).value == Decimal("0.3333")


@given(st.lists(st.decimals(0, 100, places=2), min_size=1), st.randoms())
def test_the_order_of_organisations_changes_no_mean(values, chance):
    shuffled = list(values)
    chance.shuffle(shuffled)

    assert mean_of(shuffled) == mean_of(values)
    assert min(values) <= mean_of(values).value <= max(values)
