from decimal import Decimal

import pytest

from quality_assessment.calculation import CRITERIA, Published, Reason, likely_reason


def reason(criteria, total, computed=None, alternatives=(), year=2023):
    values = {
        c: None if v == "–" else Decimal(v) for c, v in zip(CRITERIA, criteria.split(), strict=True)
    }
    return likely_reason(
        Published(values, total and Decimal(total), year),
        computed and Decimal(computed),
        [Decimal(each) for each in alternatives],
    )


@pytest.mark.parametrize(
    ("criteria", "total", "expected"),
    [
        ("98 96 82 95 97", "94", None),
        ("100 99 82 99 98", "95.36", Reason.ROUNDING),
        ("98.29 96 82 95 97", "93.65", Reason.CUT),
        ("99.04 95.61 45.21 98.37 98.07", "97.77", Reason.MISSING_CRITERION),
        ("99.04 95.61 45.21 98.37 98.07", "78.22", Reason.MISSING_CRITERION),
        ("99.04 95.61 – 98.37 98.07", "87.26", Reason.MISSING_CRITERION),
        ("18 16 12 15 17", "78", Reason.SUM),
        ("98 96 82 95 97", "70", Reason.UNKNOWN),
        ("98 96 82 95 97", None, None),
        ("– – – – –", "90", None),
    ],
)
def test_the_total_beside_the_mean_of_published_criteria(criteria, total, expected):
    assert reason(criteria, total) == expected


def test_the_old_methodology_is_not_compared():
    assert reason("28 62 20 30 –", "139", year=2016) is None


def test_a_total_rounded_at_another_step():
    criteria = "91.37 85.45 56.00 97.05 93.00"

    assert reason(criteria, "84.57", "84.58", ["84.57"]) == Reason.MEAN_OF_ROUNDED


def test_a_total_that_follows_from_criteria_of_other_data():
    assert reason("98 96 82 95 97", "94", "84.58", ["84.57"]) == Reason.OTHER_DATA


def test_the_computed_total_at_the_published_decimals_is_no_difference():
    assert reason("98 96 82 95 99", "94", "93.60") is None
