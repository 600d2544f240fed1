from decimal import Decimal
from fractions import Fraction

import pytest

from quality_assessment.calculation import (
    INDICATORS,
    Absent,
    ImpossibleError,
    Method,
    Note,
    RawCounts,
    Rounding,
    calculate,
    from_indicators,
)

from .cases import EXAMPLE_A, counts

EACH, END = Method(rounding=Rounding.EACH_STEP), Method(rounding=Rounding.AT_END)


def values(figures):
    return {code: str(each.value) for code, each in figures.items()}


def test_the_worked_example_rounded_at_each_step():
    found = calculate(EXAMPLE_A, EACH)

    assert values(found.indicators) == {
        "1.1": "83.97",
        "1.2": "90.00",
        "1.3": "97.96",
        "2.1": "80.00",
        "2.3": "90.91",
        "3.1": "40.00",
        "3.2": "60.00",
        "3.3": "66.67",
        "4.1": "97.27",
        "4.2": "99.09",
        "4.3": "92.50",
        "5.1": "90.91",
        "5.2": "90.00",
        "5.3": "95.45",
    }
    assert values(found.criteria) == {
        "K1": "91.38",
        "K2": "85.46",
        "K3": "56.00",
        "K4": "97.04",
        "K5": "93.00",
    }
    assert str(found.total.value) == "84.58"


def test_the_worked_example_rounded_at_the_end():
    found = calculate(EXAMPLE_A, END)

    assert values(found.criteria) == {
        "K1": "91.37",
        "K2": "85.45",
        "K3": "56.00",
        "K4": "97.05",
        "K5": "93.00",
    }
    assert found.total.exact == sum(each.exact for each in found.criteria.values()) / 5


@pytest.mark.parametrize(
    ("ways", "points"), [(0, 0), (1, 30), (2, 60), (3, 90), (4, 100), (5, 100)]
)
def test_ways_of_asking_are_thirty_points_each_up_to_a_hundred(ways, points):
    assert calculate(counts(remote_ways=ways), EACH).indicators["1.2"].value == points


@pytest.mark.parametrize(
    ("name", "code"),
    [("comfort_items", "2.1"), ("access_premises", "3.1"), ("access_services", "3.2")],
)
@pytest.mark.parametrize(("items", "points"), [(0, 0), (1, 20), (4, 80), (5, 100), (6, 100)])
def test_conditions_are_twenty_points_each_up_to_a_hundred(name, code, items, points):
    assert calculate(counts(**{name: items}), EACH).indicators[code].value == points


def test_more_conditions_than_the_methodology_names_are_noticed_and_capped():
    found = calculate(counts(access_premises=6, access_services=6), EACH)

    assert [(each.field, each.values["limit"]) for each in found.notices] == [
        ("access_premises", 5)
    ]
    assert found.indicators["3.1"].value == 100


def test_the_published_row_of_a_school_of_arts_gives_back_its_indicator():
    # R4: K1 98 with 1.1 = 1.2 = 100 leaves 95 for 1.3
    ready = dict.fromkeys(INDICATORS, Decimal(100)) | {"1.3": Decimal(95)}

    assert from_indicators(ready, EACH).criteria["K1"].value == Decimal("98.00")


class TestNoDisabledRespondents:
    nobody = counts(disabled_asked=0, disabled_satisfied=None)

    @pytest.mark.parametrize("method", [EACH, END])
    def test_the_weight_goes_to_the_others(self, method):
        found = calculate(self.nobody, method)

        assert found.indicators["3.3"].value is None
        assert found.indicators["3.3"].note == Note.UNDEFINED
        assert found.criteria["K3"].exact == Fraction(3, 7) * 40 + Fraction(4, 7) * 60
        assert found.criteria["K3"].value == Decimal("51.43")
        assert found.criteria["K3"].note == Note.RENORMALISED
        assert found.missing == ()
        assert found.total.value is not None

    def test_or_the_methodology_gives_points(self):
        method = Method(absent=Absent.POINTS, absent_points=Decimal(100))
        found = calculate(self.nobody, method)

        assert found.indicators["3.3"].value == 100
        assert found.indicators["3.3"].note == Note.ASSIGNED
        assert found.criteria["K3"].value == Decimal("66.00")

    def test_nothing_becomes_a_zero(self):
        assert not any(each.value == 0 for each in calculate(self.nobody, EACH).indicators.values())

    def test_only_this_organisation_loses_the_question(self):
        # the script of an operator dropped the column for all as soon as one had nobody
        calculate(self.nobody, EACH)

        assert calculate(EXAMPLE_A, EACH).indicators["3.3"].value == Decimal("66.67")

    def test_an_unanswered_blank_is_not_nobody(self):
        found = calculate(counts(disabled_asked=None, disabled_satisfied=None), EACH)

        assert found.missing == ("disabled_satisfied", "disabled_asked")
        assert found.criteria["K3"].value is None
        assert found.total.value is None

    def test_ready_figures_say_that_a_blank_is_nobody(self):
        ready = {code: Decimal(80) for code in INDICATORS if code != "3.3"}

        assert from_indicators(ready, EACH).missing == ("3.3",)
        assert from_indicators(ready, EACH, no_disabled=True).total.value == 80


def test_denominators_are_those_who_could_answer():
    # 1.3, 3.3 and 4.3 look at no more people than were asked about them
    few = counts(stand_asked=1, stand_satisfied=1, remote_asked=2, remote_satisfied=1)
    found = calculate(few, END).indicators

    assert found["1.3"].exact == (1 + Fraction(76, 78)) * 50
    assert found["4.3"].value == 50


def test_what_is_not_known_leaves_gaps_and_no_zeros():
    found = calculate(RawCounts(respondents=100, comfort_satisfied=90, comfort_items=5), EACH)

    assert found.criteria["K2"].value == Decimal("95.00")
    assert found.criteria["K1"].note == Note.MISSING
    assert found.total.value is None
    assert "remote_ways" in found.missing
    assert "respondents" not in found.missing


def test_ready_indicators_are_the_same_as_computed_ones():
    computed = calculate(EXAMPLE_A, EACH)
    ready = {code: each.value for code, each in computed.indicators.items()}
    found = from_indicators(ready, EACH)

    assert values(found.criteria) == values(computed.criteria)
    assert found.total.value == computed.total.value


@pytest.mark.parametrize("value", ["-0.01", "100.01", "970"])
def test_a_ready_indicator_lies_between_0_and_100(value):
    with pytest.raises(ImpossibleError) as caught:
        from_indicators({"4.1": Decimal(value)}, EACH)

    [problem] = caught.value.problems
    assert (problem.code, problem.field) == ("out_of_range", "4.1")
