from decimal import Decimal

import pytest

from quality_assessment.calculation import Method, Rounding, calculate

from .cases import EXAMPLE_A, counts


def steps(told, **method):
    return {each.code: each for each in calculate(told, Method(**method)).steps}


def test_every_figure_shows_how_it_came():
    found = steps(EXAMPLE_A)

    assert len(found) == 14 + 5 + 1
    assert found["1.1"].formula() == "½ · (И_стенд / И_норм-стенд + И_сайт / И_норм-сайт) · 100"
    assert found["1.1"].numbers() == "½ · (11 / 14 + 42 / 47) · 100"
    assert found["1.1"].unrounded() == "83.966565"
    assert found["1.1"].after == Decimal("83.97")
    assert found["1.2"].numbers() == "min(30 · 3; 100)"
    assert found["2.3"].formula(",") == "У_комф / Ч_общ · 100"


def test_a_criterion_is_made_of_rounded_indicators():
    found = steps(EXAMPLE_A)["K1"]

    assert found.formula(",") == "0,3 · 1.1 + 0,3 · 1.2 + 0,4 · 1.3"
    assert found.numbers(",") == "0,3 · 83,97 + 0,3 · 90,00 + 0,4 · 97,96"
    assert found.unrounded(",") == "91,375"


def test_or_of_exact_ones_shown_to_six_decimals():
    found = steps(EXAMPLE_A, rounding=Rounding.AT_END)["K1"]

    assert found.numbers() == "0.3 · 83.966565 + 0.3 · 90 + 0.4 · 97.960373"
    assert found.after == Decimal("91.37")


def test_a_shared_weight_is_seen_in_the_formula():
    found = steps(counts(disabled_asked=0, disabled_satisfied=0))

    assert "3.3" not in found
    assert found["K3"].formula() == "(0.3 · 3.1 + 0.4 · 3.2) / 0.7"
    assert found["K3"].unrounded() == "51.428571"


@pytest.mark.parametrize("rounding", Rounding)
def test_what_a_step_says_is_what_was_computed(rounding):
    for each in steps(EXAMPLE_A, rounding=rounding).values():
        said = each.numbers().replace("·", "*").replace("½", "0.5").replace("; ", ", ")
        value = eval(said, {"min": min})

        assert float(each.before) == pytest.approx(value, abs=1e-5)
