from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality_assessment.calculation import Ties, places

totals = st.lists(st.decimals(0, 100, places=2), min_size=3, max_size=30)


def numbers(values, *args):
    found = places([None if each is None else Decimal(each) for each in values], *args)
    return [each and each.number for each in found]


def printed(values, *args):
    return [str(each) for each in places([Decimal(each) for each in values], *args)]


FIVE = ["93.34", "89.80", "89.80", "85.10"]


def test_equal_totals_share_a_place():
    assert numbers(FIVE) == [1, 2, 2, 4]
    assert numbers(FIVE, Ties.DENSE) == [1, 2, 2, 3]


def test_a_shared_place_is_printed_as_a_span():
    assert printed(FIVE) == ["1", "2–3", "2–3", "4"]
    assert printed(FIVE, Ties.DENSE) == ["1", "2", "2", "3"]


def test_hidden_decimals_part_nobody():
    close = ["93.344", "93.336", "80"]

    assert numbers(close) == [1, 1, 3]
    assert numbers(close, Ties.GAPS, 3) == [1, 2, 3]
    assert numbers(["93.4", "92.6", "80"], Ties.GAPS, 0) == [1, 1, 3]


def test_the_number_of_a_row_is_no_place():
    assert numbers(["80", "90", "85", "90"]) == [4, 1, 3, 1]


@pytest.mark.parametrize("values", [[], ["90"], ["90", "80"], ["90", None, "80", None]])
def test_fewer_than_three_are_not_ranked(values):
    assert numbers(values) == [None] * len(values)


def test_who_was_not_assessed_stands_outside():
    assert numbers(["90", None, "80", "85"]) == [1, None, 3, 2]


@given(totals, st.decimals(-50, 50, places=2), st.sampled_from(Ties))
def test_places_are_the_same_if_all_totals_move_together(values, shift, ties):
    assert places([each + shift for each in values], ties) == places(values, ties)


@given(totals, st.randoms(), st.sampled_from(Ties))
def test_the_order_of_organisations_changes_no_place(values, chance, ties):
    order = list(range(len(values)))
    chance.shuffle(order)
    shuffled = places([values[each] for each in order], ties)

    assert [shuffled[order.index(each)] for each in range(len(values))] == places(values, ties)


@given(totals)
def test_places_count_those_that_are_better(values):
    for own, place in zip(values, places(values), strict=True):
        assert place.number == place.first == 1 + sum(each > own for each in values)
        assert place.last == sum(each >= own for each in values)


@given(totals)
def test_dense_places_count_the_better_totals(values):
    for own, place in zip(values, places(values, Ties.DENSE), strict=True):
        assert place.number == 1 + len({each for each in values if each > own})
