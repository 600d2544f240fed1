from decimal import Decimal

import pytest

from quality_assessment import messages
from quality_assessment.calculation import (
    COUNTS,
    EDITIONS,
    ImpossibleError,
    Method,
    Problem,
    RawCounts,
    Reason,
    Verdict,
    calculate,
    from_indicators,
    old_total,
)


def said(function, *args, **kwargs):
    with pytest.raises(ImpossibleError) as caught:
        function(*args, **kwargs)
    return [messages.of_problem(each) for each in caught.value.problems]


def test_every_code_of_the_calculator_has_words():
    assert set(messages.FIELDS) >= set(COUNTS)
    assert set(messages.EDITIONS) == set(EDITIONS)
    assert set(messages.VERDICTS) == set(Verdict)
    assert set(messages.REASONS) == set(Reason)


def test_verdicts_are_the_words_that_people_look_for():
    assert [str(each) for each in messages.VERDICTS.values()] == [
        "старая методика",
        "неполные данные",
        "точно",
        "в пределах округления",
        "расходится",
    ]


def test_impossible_counts_are_said_in_russian_with_the_fields():
    counts = RawCounts(respondents=100, comfort_satisfied=101, remote_asked=0, remote_ways=2)

    assert said(calculate, counts, Method()) == [
        "«Довольны комфортностью»: 101 – больше, чем «Опрошенные» (100).",
        "«Обращались дистанционно» – 0: долю от нуля посчитать нельзя.",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [(-1, "«Опрошенные»: -1 – меньше нуля."), (84.5, "«Опрошенные»: «84.5» – не целое число.")],
)
def test_what_is_no_count_is_said(value, text):
    assert said(calculate, RawCounts(respondents=value), Method()) == [text]


def test_other_problems_are_said():
    assert said(Method, "344") == ["Редакции «344» нет, есть: before-2018, 344n, 344n-408n."]
    assert said(calculate, RawCounts(), Method("before-2018")) == [
        "В редакции «before-2018» показателей нет: её итог – сумма четырёх критериев."
    ]
    assert said(old_total, {"K1": Decimal(41)}) == ["«K1»: 41 – не от 0 до 40."]
    assert said(from_indicators, {"4.1": Decimal("100.01")}, Method()) == [
        "«4.1»: 100.01 – не от 0 до 100."
    ]


def test_what_is_above_the_methodology_is_noticed():
    [notice] = calculate(RawCounts(access_premises=6), Method()).notices

    assert messages.of_problem(notice) == (
        "«Доступность помещений: сколько условий есть»: 6, а в методике названо 5; "
        "балл ограничен наибольшим."
    )
    assert messages.of_problem(Problem("missing", "norm")).startswith("Не указано: «")
