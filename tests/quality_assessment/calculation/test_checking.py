from decimal import Decimal

import pytest

from quality_assessment.calculation import ImpossibleError, Method, RawCounts, calculate

from .cases import counts


def problems(told, method=None):
    with pytest.raises(ImpossibleError) as caught:
        calculate(told, method or Method())
    return caught.value.problems


def only(told, method=None):
    [problem] = problems(told, method)
    return problem.code, problem.field, problem.values.get("of"), problem.values.get("limit")


@pytest.mark.parametrize(
    ("changed", "field", "whole", "limit"),
    [
        ({"comfort_satisfied": 111}, "comfort_satisfied", "respondents", 110),
        ({"overall_satisfied": 111}, "overall_satisfied", "respondents", 110),
        ({"recommend": 200}, "recommend", "respondents", 110),
        ({"stand_satisfied": 67}, "stand_satisfied", "stand_asked", 66),
        ({"site_satisfied": 79}, "site_satisfied", "site_asked", 78),
        ({"disabled_satisfied": 10}, "disabled_satisfied", "disabled_asked", 9),
        ({"remote_satisfied": 41}, "remote_satisfied", "remote_asked", 40),
        ({"stand_asked": 111}, "stand_asked", "respondents", 110),
        ({"site_asked": 111}, "site_asked", "respondents", 110),
        ({"remote_asked": 111}, "remote_asked", "respondents", 110),
        ({"disabled_asked": 111}, "disabled_asked", "respondents", 110),
        ({"recipients": 109}, "respondents", "recipients", 109),
        ({"info_stand": 15}, "info_stand", "norm_stand", 14),
        ({"info_site": 48}, "info_site", "norm_site", 47),
    ],
)
def test_a_part_is_not_more_than_its_whole(changed, field, whole, limit):
    assert only(counts(**changed)) == ("above", field, whole, limit)


def test_in_the_first_edition_the_whole_is_another_one():
    told = counts(norm=40, info_site=41)

    assert only(told, Method("344n")) == ("above", "info_site", "norm", 40)


def test_satisfied_without_anyone_asked_are_too_many():
    assert only(counts(disabled_asked=0, disabled_satisfied=1))[:2] == (
        "above",
        "disabled_satisfied",
    )


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"norm_stand": 0, "info_stand": 0}, "norm_stand"),
        ({"norm_site": 0, "info_site": 0}, "norm_site"),
        ({"stand_asked": 0, "stand_satisfied": 0}, "stand_asked"),
        ({"site_asked": 0, "site_satisfied": 0}, "site_asked"),
        ({"remote_asked": 0, "remote_satisfied": 0}, "remote_asked"),
    ],
)
def test_nothing_is_divided_by_zero(changed, field):
    assert only(counts(**changed))[:2] == ("zero", field)


def test_no_respondents_are_one_problem_and_not_six():
    assert only(RawCounts(respondents=0))[:2] == ("zero", "respondents")


def test_in_the_first_edition_the_norm_is_not_zero():
    told = counts(norm=0, info_stand=0, info_site=0)

    assert only(told, Method("344n"))[:2] == ("zero", "norm")
    same = counts(norm_stand=0, norm_site=0, info_stand=0, info_site=0)
    assert only(same, Method("344n"))[:2] == ("zero", "norm_stand")


@pytest.mark.parametrize("name", ["respondents", "remote_ways", "disabled_asked", "recipients"])
def test_no_count_is_less_than_zero(name):
    assert only(counts(**{name: -1}))[:2] == ("negative", name)


@pytest.mark.parametrize("value", [84.5, 84.0, Decimal("84.5"), "84", True])
def test_counts_are_whole_numbers(value):
    assert only(counts(respondents=value))[:2] == ("not_whole", "respondents")


def test_every_impossible_field_is_named_at_once():
    found = problems(counts(info_stand=15, remote_satisfied=41, recommend=111))

    assert [each.field for each in found] == ["info_stand", "remote_satisfied", "recommend"]


def test_counts_on_the_edge_are_possible():
    edge = counts(
        recipients=110,
        stand_asked=110,
        site_asked=110,
        remote_asked=110,
        info_stand=14,
        info_site=47,
        comfort_satisfied=110,
        recommend=0,
    )

    assert calculate(edge, Method()).total.value is not None
