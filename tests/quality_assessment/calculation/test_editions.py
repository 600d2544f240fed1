from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from quality_assessment.calculation import (
    COUNTS,
    CRITERIA,
    CURRENT,
    EDITIONS,
    INDICATORS,
    SYMBOLS,
    Absent,
    Formula,
    ImpossibleError,
    Method,
    calculate,
    edition,
    edition_on,
)
from quality_assessment.calculation.editions import Points

from .cases import counts

MODERN = ["344n", "344n-408n"]


def test_fourteen_indicators_without_2_2_and_five_criteria():
    assert len(INDICATORS) == 14
    assert "2.2" not in INDICATORS
    assert CRITERIA == ("K1", "K2", "K3", "K4", "K5")
    assert CURRENT == "344n-408n"


@pytest.mark.parametrize("code", MODERN)
def test_weights_of_a_criterion_make_one_and_every_indicator_has_one(code):
    weights = edition(code).weights

    assert all(sum(each.values()) == 1 for each in weights.values())
    assert tuple(name for each in weights.values() for name in each) == INDICATORS


def test_every_count_has_its_symbol_and_every_rule_its_counts():
    assert set(SYMBOLS) == set(COUNTS)
    for each in EDITIONS.values():
        for rules in each.rules.values():
            for rule in rules.values():
                names = (
                    {rule.counted}
                    if isinstance(rule, Points)
                    else {name for share in rule.shares for name in share}
                )
                assert names <= set(COUNTS)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2017, 12, 31), "before-2018"),
        (date(2018, 10, 23), "344n"),
        (date(2024, 10, 4), "344n"),
        (date(2024, 10, 5), "344n-408n"),
        (date(2026, 9, 1), "344n-408n"),
    ],
)
def test_the_edition_of_a_day(day, code):
    assert edition_on(day).code == code


def test_between_the_methodologies_there_is_none():
    assert edition_on(date(2018, 5, 1)) is None


def test_an_unknown_edition_is_refused_by_name():
    with pytest.raises(ImpossibleError) as caught:
        Method("344")

    [problem] = caught.value.problems
    assert (problem.code, problem.field) == ("unknown_edition", "edition")
    assert problem.values["value"] == "344"


def test_the_first_edition_joins_stand_and_site_under_one_number():
    told = counts(norm=50, info_stand=40, info_site=45, stand_satisfied=60, site_satisfied=70)
    figures = calculate(told, Method("344n")).indicators

    assert figures["1.1"].exact == Fraction(40 + 45, 2 * 50) * 100
    assert figures["1.3"].exact == Fraction(60 + 70, 2 * 110) * 100


def test_the_amended_edition_divides_each_by_its_own():
    figures = calculate(counts(), Method("344n-408n")).indicators

    assert figures["1.1"].exact == (Fraction(11, 14) + Fraction(42, 47)) * 50
    assert figures["1.3"].exact == (Fraction(65, 66) + Fraction(76, 78)) * 50


def test_a_cycle_may_take_one_formula_of_the_other_edition():
    mixed = Method("344n", information=Formula.SEPARATE)
    figures = calculate(counts(), mixed).indicators

    assert figures["1.1"].value == Decimal("83.97")
    assert figures["1.3"].exact == Fraction(65 + 76, 2 * 110) * 100


def test_one_norm_is_known_where_both_norms_are_the_same():
    same = counts(norm_stand=50, norm_site=50, info_stand=40, info_site=45)

    assert calculate(same, Method("344n")).indicators["1.1"].value == Decimal("85.00")


def test_two_different_norms_leave_the_first_edition_without_its_number():
    found = calculate(counts(), Method("344n"))

    assert found.missing == ("norm",)
    assert found.indicators["1.1"].value is None


def test_the_old_edition_has_no_counts():
    with pytest.raises(ImpossibleError) as caught:
        calculate(counts(), Method("before-2018"))

    assert [each.code for each in caught.value.problems] == ["no_counts"]


@pytest.mark.parametrize("points", [None, Decimal(0), Decimal(-1), Decimal(101)])
def test_points_for_nobody_are_never_a_zero(points):
    with pytest.raises(ImpossibleError) as caught:
        Method(absent=Absent.POINTS, absent_points=points)

    assert caught.value.problems[0].field == "absent_points"
