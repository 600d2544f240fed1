"""Years and months."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from news.archive import ALL_TIME, Period

ZONE = ZoneInfo("Asia/Yekaterinburg")


@pytest.mark.parametrize(
    ("period", "title"),
    [(ALL_TIME, ""), (Period(2026), "2026"), (Period(2026, 11), "ноябрь 2026")],
)
def test_a_period_in_words(period, title):
    assert period.title == title


@pytest.mark.parametrize(
    ("period", "begins", "ends"),
    [
        (Period(2026), (2026, 1, 1), (2027, 1, 1)),
        (Period(2026, 2), (2026, 2, 1), (2026, 3, 1)),
        (Period(2026, 12), (2026, 12, 1), (2027, 1, 1)),
    ],
)
def test_the_bounds_are_midnights_of_the_zone(period, begins, ends):
    expected = tuple(datetime(*each, tzinfo=ZONE) for each in (begins, ends))

    assert period.bounds(ZONE) == expected


@pytest.mark.parametrize(
    ("period", "valid"),
    [
        (Period(2026), True),
        (Period(2026, 12), True),
        (Period(2026, 13), False),
        (Period(1800), False),
        (Period(9999), False),
    ],
)
def test_impossible_periods(period, valid):
    assert period.is_valid is valid
