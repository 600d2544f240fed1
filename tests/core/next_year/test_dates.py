"""A year later."""

from datetime import date, datetime

import pytest

from core.next_year.dates import later, later_title, later_words


@pytest.mark.parametrize(
    ("day", "after"),
    [
        (date(2025, 9, 1), date(2026, 9, 1)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (datetime(2025, 9, 1, 9, 30), datetime(2026, 9, 1, 9, 30)),
    ],
)
def test_days(day, after):
    assert later(day) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Итоги 2025 года", "Итоги 2026 года"),
        ("План 2025/26", "План 2026/27"),
        ("План 2025–2026", "План 2026–2027"),
        ("2099/00 учебный год", "2100/01 учебный год"),
        ("itogi-2025", "itogi-2026"),
        ("plan-2025-26", "plan-2026-27"),
        ("otchet-2025-11", "otchet-2026-11"),
        ("Приказ № 120251", "Приказ № 120251"),
        ("Школа № 1985", "Школа № 1985"),
        ("Без года", "Без года"),
    ],
)
def test_words(text, after):
    assert later_words(text) == after


def test_a_title_without_a_year_gets_one():
    assert later_title("Летний лагерь", 2027) == "Летний лагерь – 2027"
    assert later_title("Лагерь 2026", 2027) == "Лагерь 2027"
