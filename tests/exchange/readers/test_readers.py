"""Cells as files of centres hold them; whatever stands there, a reader answers or refuses."""

from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.phones import validate_phone
from core.spreadsheet import FORMULA_STARTS as GUARDED
from core.spreadsheet import safe_text
from exchange import readers
from exchange.readers import ReadError, months_reader
from exchange.readers.dates import EPOCH
from exchange.readers.texts import FORMULA_STARTS

ALL = [
    *(readers.read_text, readers.read_lines, readers.read_integer, readers.read_decimal),
    *(readers.read_age, readers.read_ages, readers.read_date, readers.read_inn),
    *(readers.read_ogrn, readers.read_boolean, readers.read_phone, readers.read_email),
    *(readers.read_url, months_reader("Возраст, мес.")),
]


def code_of(reader, cell):
    with pytest.raises(ReadError) as caught:
        reader(cell)
    return caught.value.code


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  Дом\u00a0 творчества\u200b \n № 2 ", "Дом творчества № 2"),
        ("\ufeffСлово", "Слово"),
        (6.0, "6"),
        (0.5, "0.5"),
        (7701234567, "7701234567"),
        (True, "1"),
        (datetime(2026, 9, 1), "01.09.2026"),
        (" \u00a0", None),
        (None, None),
        ("'=1+1", "=1+1"),
        ("'апостроф", "'апостроф"),
        ("и\u0306", "й"),
    ],
)
def test_texts(cell, text):
    assert readers.read_text(cell) == text


def test_texts_of_several_lines_keep_them():
    assert readers.read_lines(" а \r\n\n\n\n  б  в ") == "а\n\nб в"


@pytest.mark.parametrize("cell", ["#N/A", " #ССЫЛКА! ", float("nan"), float("inf")])
def test_an_error_of_the_program_is_an_error_here(cell):
    assert code_of(readers.read_text, cell) == "formula_error"


@pytest.mark.parametrize(
    ("cell", "number"),
    [("6.0", 6), (6.0, 6), ("1 200", 1200), ("1\u00a0200,0", 1200), ("15 чел.", 15), ("-3", -3)],
)
def test_whole_numbers(cell, number):
    assert readers.read_integer(cell) == number


@pytest.mark.parametrize("cell", ["6,5", "шесть", "10-15", "1e5", "99999999999"])
def test_what_is_no_whole_number(cell):
    assert code_of(readers.read_integer, cell) in {
        *("no_number", "no_whole_number", "too_large_number")
    }


def test_money():
    assert readers.read_decimal("1 200,50 руб.") == Decimal("1200.50")


@pytest.mark.parametrize(
    ("cell", "age"),
    [
        *((132, 11), (192, 16), ("6.0", 6), (6.0, 6), ("7 лет", 7), ("26 лет", 26)),
        *(("132 мес.", 11), (36, 3), (18, 18)),
    ],
)
def test_ages_in_years_and_in_months(cell, age):
    assert readers.read_age(cell) == age


@pytest.mark.parametrize(
    ("cell", "ages"),
    [
        ("6-18 лет", (6, 18)),
        ("6–18", (6, 18)),
        ("от 6 до 18 лет", (6, 18)),
        ("с 5 до 7", (5, 7)),
        ("72–132", (6, 11)),
        ("24–216", (2, 18)),
        ("36-84 мес.", (3, 7)),
        ("от 6 лет", (6, None)),
        ("до 18 лет", (None, 18)),
        ("14+", (14, None)),
        ("7 лет", (7, 7)),
        (None, None),
    ],
)
def test_ages_of_one_cell(cell, ages):
    assert readers.read_ages(cell) == ages


def test_ages_that_make_no_sense():
    assert code_of(readers.read_ages, "18-6") == "ages_reversed"
    assert code_of(readers.read_ages, "взрослые") == "no_ages"
    assert code_of(readers.read_age, "6-18") == "no_age"
    assert code_of(readers.read_age, "4000") == "no_age"


def test_a_column_of_months_is_told_by_its_heading():
    assert months_reader("Возраст от (мес.)")(12) == 1
    assert months_reader("Возраст от")(12) == 12
    assert months_reader("Возраст, лет и месяцев")(12) == 12
    assert months_reader("В месяцах")("5 лет") == 5


@given(st.integers(3, 18))
def test_years_and_the_same_years_in_months_are_one_age(age):
    assert readers.read_age(age) == readers.read_age(age * 12) == age
    assert readers.read_age(f"{age}.0") == readers.read_age(f"{age} лет") == age


@given(st.integers(3, 18), st.integers(0, 15))
def test_ranges_in_any_writing_are_one_range(first, more):
    last = min(first + more, 18)
    for text in ("{}-{}", "{} – {} лет", "от {} до {}", "{}.0—{}.0"):
        assert readers.read_ages(text.format(first, last)) == (first, last)
    assert readers.read_ages(f"{first * 12}-{last * 12} мес.") == (first, last)


@pytest.mark.parametrize(
    "cell",
    [
        *(datetime(2026, 9, 1), date(2026, 9, 1), 46266, 46266.0, "46266", "01.09.2026", "1.9.26"),
        *("2026-09-01", "2026-09-01T00:00:00", "01.09.2026 00:00", "01/09/2026", "01.09.2026 г."),
        *("1 сентября 2026 г.", "«01» сентября 2026 года", "1 сен. 2026"),
    ],
)
def test_days(cell):
    assert readers.read_date(cell) == date(2026, 9, 1)


def test_months_by_their_beginnings():
    assert readers.read_date("5 мая 2026").month == 5
    assert readers.read_date("5 марта 2026").month == 3


@pytest.mark.parametrize("cell", ["31.02.2026", "13.13.2026", "01.01.0001", datetime(1, 1, 1)])
def test_days_that_never_were(cell):
    assert code_of(readers.read_date, cell) == "no_such_date"


@pytest.mark.parametrize("cell", [5, "сентябрь", "99999", "1 кварта 2026"])
def test_what_is_no_day(cell):
    assert code_of(readers.read_date, cell) == "no_date"


@given(st.dates(date(1920, 1, 2), date(2099, 12, 30)))
def test_a_day_is_the_same_day_in_any_writing(day):
    serial = (day - EPOCH).days
    for cell in (day, serial, float(serial), f"{day:%d.%m.%Y}", day.isoformat()):
        assert readers.read_date(cell) == day


@pytest.mark.parametrize(
    ("cell", "inn"),
    [
        (7701234567, "7701234567"),
        (7701234567.0, "7701234567"),
        ("7701234567.0", "7701234567"),
        (" 77 0123 4567 ", "7701234567"),
        ("ИНН 7701234567", "7701234567"),
        (101234567, "0101234567"),
        (10123456789, "010123456789"),
    ],
)
def test_inn(cell, inn):
    assert readers.read_inn(cell) == inn


def test_what_is_no_inn():
    assert code_of(readers.read_inn, "7,70123E+09") == "cut_number"
    assert code_of(readers.read_inn, 12345) == "no_inn"
    assert code_of(readers.read_inn, "77012345ab") == "no_inn"


def test_ogrn():
    assert readers.read_ogrn(1027700132195.0) == "1027700132195"
    assert code_of(readers.read_ogrn, "102770013219") == "no_ogrn"


@given(st.from_regex(r"[0-9]{10}|[0-9]{12}", fullmatch=True))
def test_an_inn_comes_back_as_a_number_and_as_text(inn):
    assert readers.read_inn(inn) == inn
    if not inn.startswith("00"):
        assert readers.read_inn(int(inn)) == readers.read_inn(float(inn)) == inn


@pytest.mark.parametrize("cell", ["да", " Да. ", "+", 1, 1.0, True, "имеется", "✓", "V"])
def test_yes(cell):
    assert readers.read_boolean(cell) is True


@pytest.mark.parametrize("cell", ["нет", "-", "–", 0, False, "Не требуется", "отсутствует"])
def test_no(cell):
    assert readers.read_boolean(cell) is False


def test_neither_yes_nor_no():
    assert readers.read_boolean("") is None
    assert code_of(readers.read_boolean, "возможно") == "no_boolean"


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("8 (496) 570-00-00", "+7 496 570-00-00"),
        (84965700000, "+7 496 570-00-00"),
        (4965700000.0, "+7 496 570-00-00"),
        ("тел.: +7 496 570 00 00 доб. 12", "+7 496 570-00-00, 12"),
        ("8(48222)4-12-34", "+7 482 224-12-34"),
        ("+7 496 570-00-00, 12", "+7 496 570-00-00, 12"),  # as our own tables have it
    ],
)
def test_phones(cell, phone):
    assert readers.read_phone(cell) == phone
    validate_phone(phone)


@pytest.mark.parametrize("cell", ["570-00-00", "8 496 570-00-00, 8 496 570-00-01", "звоните"])
def test_what_is_no_phone(cell):
    assert code_of(readers.read_phone, cell) == "no_phone"


def test_addresses_of_the_net():
    assert readers.read_url("школа.example.ru") == "https://школа.example.ru"
    assert readers.read_url("http://a.ru/б") == "http://a.ru/б"
    assert code_of(readers.read_url, "нет сайта") == "no_url"
    assert readers.read_email("MAILTO:Info@Example.RU") == "info@example.ru"
    assert code_of(readers.read_email, "a@b.ru, c@d.ru") == "no_email"


def test_lists():
    assert readers.split_list("Техническая; • Художественная;\n– Иная ,") == [
        *("Техническая", "Художественная", "Иная")
    ]
    assert readers.split_commas("родители (мать, отец), дети") == ["родители (мать, отец)", "дети"]


@given(st.text(), st.sampled_from(ALL))
def test_no_text_breaks_a_reader(text, reader):
    with suppress(ReadError):
        reader(text)


@given(st.one_of(st.integers(), st.floats(), st.booleans(), st.datetimes()), st.sampled_from(ALL))
def test_no_value_breaks_a_reader(value, reader):
    with suppress(ReadError):
        reader(value)


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1))
def test_a_guarded_text_is_read_back(text):
    assert readers.read_text(safe_text(text)) == readers.read_text(text)


def test_the_guard_and_its_reader_know_the_same_beginnings():
    assert FORMULA_STARTS == GUARDED
