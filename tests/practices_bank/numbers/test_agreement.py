"""Krippendorff's alpha on the examples of its author (2011) and on its edges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practices_bank.numbers.agreement import alpha

# what up to four observers gave to twelve units (example C)
EXAMPLE = [
    (1, 1, 1),
    (2, 2, 3, 2),
    (3, 3, 3, 3),
    (3, 3, 3, 3),
    (2, 2, 2, 2),
    (1, 2, 3, 4),
    (4, 4, 4, 4),
    (1, 1, 2, 1),
    (2, 2, 2, 2),
    (5, 5, 5),
    (1, 1),
    (3,),
]


def test_the_published_example_for_ordered_scores():
    assert alpha(EXAMPLE) == pytest.approx(0.815, abs=0.0005)


def test_the_published_example_for_names():
    assert alpha(EXAMPLE, ordered=False) == pytest.approx(0.743, abs=0.0005)


def test_the_published_example_of_two_observers_and_two_values():
    one, two = "0100000010", "1110010000"
    units = list(zip(one, two, strict=True))
    assert alpha(units, ordered=False) == pytest.approx(0.095, abs=0.0005)


def test_the_published_example_of_two_observers_and_five_names():
    one, two = "aabbdcccedda", "babbbccceddd"
    units = list(zip(one, two, strict=True))
    assert alpha(units, ordered=False) == pytest.approx(0.692, abs=0.0005)


def test_full_agreement_is_one_and_full_contradiction_is_below_zero():
    assert alpha([(0, 0), (1, 1), (2, 2)]) == 1
    assert alpha([(0, 2), (2, 0), (0, 2)]) < 0


@pytest.mark.parametrize("units", [[], [(1,), (2,)], [(1, 1), (1, 1)]], ids=["none", "one", "same"])
def test_nothing_to_compare_has_no_agreement(units):
    assert alpha(units) is None


@given(st.lists(st.lists(st.integers(0, 2), min_size=2, max_size=3), min_size=1, max_size=20))
def test_it_never_exceeds_one_and_forgets_the_order_of_experts(units):
    found, turned = alpha(units), alpha([unit[::-1] for unit in units[::-1]])
    assert (found is None) == (turned is None)
    if found is not None:
        assert found == pytest.approx(turned)
        assert found <= 1 + 1e-9
