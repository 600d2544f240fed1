from datetime import date
from decimal import Decimal

import pytest

from exchange.readers import ReadError
from quality_assessment.results.figures import read_figure, read_year


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("95,36", "95.36"),
        ("95.60", "95.60"),
        ("100", "100"),
        ("97,2%", "97.2"),
        ("97,2 %", "97.2"),
        ("95, 36", "95.36"),
        ("\u202f95,36\u00a0", "95.36"),
        ('="95.36"', "95.36"),
        ("'95,36", "95.36"),
        ("«95,36»", "95.36"),
        ("95,36¹", "95.36"),
        ("95 баллов", "95"),
        ("95.", "95"),
        ("-5", "-5"),
        ("−5", "-5"),
        (95.6, "95.6"),
        (93.35999999999999, "93.36"),
        (100.0, "100"),
        (76, "76"),
    ],
)
def test_figures_keep_their_printed_digits(cell, text):
    assert str(read_figure(cell)) == text


@pytest.mark.parametrize("cell", [None, "", " ", "–", "-", "—", "нет", "н/д", "нет данных", "…"])
def test_what_is_not_printed_is_none_and_no_zero(cell):
    assert read_figure(cell) is None


@pytest.mark.parametrize(
    "cell", ["9З", "95,36,1", "1.234,5", "95 36", "95-97", "1e2", "#ДЕЛ/0!", "95 (2)", "№ 9"]
)
def test_what_has_digits_and_is_no_number_is_refused(cell):
    with pytest.raises(ReadError):
        read_figure(cell)


@pytest.mark.parametrize(
    ("cell", "year"),
    [
        ("2022", 2022),
        ("2022 г.", 2022),
        (2022.0, 2022),
        ("2017/2018", 2017),
        ("01.02.2023", 2023),
        (date(2019, 5, 1), 2019),
        ("–", None),
        (None, None),
    ],
)
def test_years(cell, year):
    assert read_year(cell) == year


@pytest.mark.parametrize("cell", ["22", "202", "20222", 3022])
def test_what_is_no_year_is_refused(cell):
    with pytest.raises(ReadError) as caught:
        read_year(cell)
    assert caught.value.code == "no_year"


def test_a_figure_is_exact():
    assert read_figure("0,1") == Decimal("0.1")
