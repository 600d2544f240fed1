"""Pairs: the same however the rows stand, one to one, certain only where they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programmes.reconciliation.matching import CERTAIN, DOUBTFUL, LOWEST, SURE, Entry, Pair, match
from programmes.reconciliation.names import programme_name, sorted_words

WORDS = st.sampled_from(
    ["робот", "шахматы", "танец", "лепка", "хор", "студия", "юный", "химик", "1", "2", "мир"]
)
NAMES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
AGES = st.tuples(st.none() | st.integers(4, 9), st.none() | st.integers(10, 17))


@st.composite
def sides(draw):
    """Return a list of entries with keys of their own."""
    rows = draw(
        st.lists(
            st.tuples(NAMES, st.none() | st.integers(1, 3), st.sampled_from(["", "7", "8"]), AGES),
            max_size=12,
        )
    )
    return [
        Entry(key, (name,), place, "", number, ages)
        for key, (name, place, number, ages) in enumerate(rows, 1)
    ]


@given(sides(), sides(), st.randoms(use_true_random=False))
def test_the_order_of_rows_is_of_no_weight(ours, theirs, random):
    found = match(ours, theirs)
    random.shuffle(ours)
    random.shuffle(theirs)

    assert match(ours, theirs) == found


@given(sides(), sides())
def test_nothing_is_paired_twice_and_the_confidence_is_in_bounds(ours, theirs):
    found = match(ours, theirs)

    assert len({pair.ours for pair in found}) == len({pair.theirs for pair in found}) == len(found)
    assert all(LOWEST <= pair.confidence <= CERTAIN for pair in found)


@given(sides(), sides())
def test_two_known_organisations_are_paired_by_the_number_only(ours, theirs):
    left, right = ({each.key: each for each in side} for side in (ours, theirs))
    for pair in match(ours, theirs):
        one, other = left[pair.ours], right[pair.theirs]
        if None not in (one.organisation, other.organisation):
            same = one.organisation == other.organisation
            assert same or (one.number and one.number == other.number)


@given(st.lists(NAMES, max_size=10, unique_by=lambda name: sorted_words(programme_name(name))))
def test_the_same_table_is_matched_with_itself_for_certain(names):
    entries = [Entry(key, (name,), "дом") for key, name in enumerate(names, 1)]

    assert match(entries, entries) == [Pair(key, key, CERTAIN) for key in range(1, len(names) + 1)]


def pair(ours, theirs, **more):
    """Return the confidence of two names in one organisation, 0 for no pair."""
    found = match([Entry(1, (ours,), 5)], [Entry(2, (theirs,), more.get("place", 5))])
    return found[0].confidence if found else 0


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Робототехника", "ДООП «РОБОТОТЕХНИКА»"),
        ("Юный химик", "Химик юный"),
        ("Лего-конструирование и робототехника", "Лего конструирование и роботехника"),
    ],
)
def test_nearly_the_same_is_sure(ours, theirs):
    assert pair(ours, theirs) >= SURE


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Шахматы, 1 год", "Шахматы, 2 год"),
        ("Робототехника для начинающих", "Робототехника для продолжающих"),
    ],
)
def test_what_may_be_two_programmes_is_never_sure(ours, theirs):
    assert pair(ours, theirs) < SURE


def test_other_words_are_no_pair():
    assert pair("Шахматы", "Хореография") == 0


def test_without_the_organisation_a_name_has_to_be_confirmed():
    assert LOWEST <= pair("Шахматы", "Шахматы", place=None) < SURE


def test_quite_another_organisation_makes_it_less_likely():
    ours = [Entry(1, ("Шахматы",), 5, "дом творчества")]
    near, far = (
        match(ours, [Entry(2, ("Шахматы",), None, place)])[0].confidence
        for place in ("дом детского творчества", "автошкола")
    )
    assert far < near


def test_the_number_is_certain_whatever_the_names_say():
    ours = [Entry(1, ("Шахматы",), 5, "", "77"), Entry(2, ("Шашки",), 5)]
    theirs = [Entry(3, ("Шашки",), 6, "", "77"), Entry(4, ("Шашки",), 5)]

    assert match(ours, theirs) == [Pair(1, 3, CERTAIN), Pair(2, 4, CERTAIN)]


def test_a_number_written_twice_says_nothing():
    ours = [Entry(1, ("Шахматы",), 5, "", "77")]
    theirs = [Entry(3, ("Хор",), 5, "", "77"), Entry(4, ("Танец",), 5, "", "77")]

    assert match(ours, theirs) == []


def test_of_two_alike_the_ages_decide():
    ours = [Entry(1, ("Шахматы",), 5, ages=(7, 9)), Entry(2, ("Шахматы",), 5, ages=(10, 14))]
    theirs = [Entry(3, ("Шахматы",), 5, ages=(10, 14)), Entry(4, ("Шахматы",), 5, ages=(7, 9))]

    assert match(ours, theirs) == [Pair(1, 4, CERTAIN), Pair(2, 3, CERTAIN)]


def test_of_two_alike_without_ages_none_is_sure():
    ours = [Entry(1, ("Шахматы",), 5), Entry(2, ("Шахматы",), 5)]
    theirs = [Entry(3, ("Шахматы",), 5)]

    assert match(ours, theirs) == [Pair(1, 3, DOUBTFUL)]


def test_the_full_name_is_enough():
    ours = [Entry(1, ("Роботы", "Робототехника и программирование"), 5)]
    assert match(ours, [Entry(2, ("Робототехника и программирование", ""), 5)])[0].confidence == 100
