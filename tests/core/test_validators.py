"""Requisites and contacts: right ones pass, misprints are found, the editor reads what to do."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import assume, given
from hypothesis import strategies as st

from core import validators

INN_WEIGHTS = {
    10: [(2, 4, 10, 3, 5, 9, 4, 6, 8)],
    12: [(7, 2, 4, 10, 3, 5, 9, 4, 6, 8), (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)],
}


def refusals(validate, value):
    """Return what a validator says of a value: nothing of a right one."""
    try:
        validate(value)
    except ValidationError as error:
        return error.messages
    return []


def digits(count):
    return st.text("0123456789", min_size=count, max_size=count)


def full_inn(start, length):
    """Complete the digits of an ИНН by its check digits, as the tax office computes them."""
    for weights in INN_WEIGHTS[length]:
        total = sum(w * int(d) for w, d in zip(weights, start, strict=True))
        start += str(total % 11 % 10)
    return start


def full_ogrn(start):
    return start + str(int(start) % (len(start) - 1) % 10)


@pytest.mark.parametrize("inn", ["7707083893", "500100732259"])
def test_an_inn_of_the_real_world_passes(inn):
    assert refusals(validators.validate_inn, inn) == []


@given(digits(9))
def test_every_inn_of_an_institution_passes_with_its_digit_only(start):
    right = full_inn(start, 10)

    passed = [last for last in "0123456789" if not refusals(validators.validate_inn, start + last)]

    assert passed == [right[-1]]


@given(digits(10), digits(2))
def test_every_inn_of_a_person_passes_with_its_digits_only(start, other):
    right = full_inn(start, 12)
    assume(start + other != right)

    assert refusals(validators.validate_inn, right) == []
    assert refusals(validators.validate_inn, start + other)


@pytest.mark.parametrize("inn", ["7707083894", "500100732258", "500100732249"])
def test_a_misprint_in_an_inn_is_named(inn):
    assert refusals(validators.validate_inn, inn) == [
        "Контрольная цифра ИНН не сходится: проверьте, нет ли опечатки."
    ]


@pytest.mark.parametrize(
    "inn",
    ["", "77070838", "77070838931", "770708389a", "7707 083893", "٧٧٠٧٠٨٣٨٩٣", "7707083893\n"],
)
def test_an_inn_of_another_shape_is_refused(inn):
    (said,) = refusals(validators.validate_inn, inn)
    assert "10 цифр" in said


@pytest.mark.parametrize("ogrn", ["1027700132195", "304500116000157"])
def test_an_ogrn_of_the_real_world_passes(ogrn):
    assert refusals(validators.validate_ogrn, ogrn) == []


@given(digits(12) | digits(14))
def test_every_ogrn_passes_with_its_digit_only(start):
    passed = [last for last in "0123456789" if not refusals(validators.validate_ogrn, start + last)]

    assert start + passed[0] == full_ogrn(start)
    assert len(passed) == 1


@pytest.mark.parametrize("ogrn", ["1027700132196", "304500116000158"])
def test_a_misprint_in_an_ogrn_is_found(ogrn):
    (said,) = refusals(validators.validate_ogrn, ogrn)
    assert said.startswith("Контрольная цифра ОГРН не сходится")


@pytest.mark.parametrize("ogrn", ["", "102770013219", "10277001321955", "1027700132195 "])
def test_an_ogrn_of_another_shape_is_refused(ogrn):
    (said,) = refusals(validators.validate_ogrn, ogrn)
    assert "13" in said


@pytest.mark.parametrize("url", ["https://example.ru/путь/", "https://пример.рф/?a=1#б"])
def test_an_https_address_passes(url):
    assert refusals(validators.validate_https, url) == []


@pytest.mark.parametrize(
    "url", ["", "http://example.ru/", "example.ru", "https://", "javascript:1", "https://a b.ru/"]
)
def test_no_other_address_passes(url):
    (said,) = refusals(validators.validate_https, url)
    assert "начиная с https://" in said


@pytest.mark.parametrize("name", ["Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg"])
def test_a_known_time_zone_passes(name):
    assert refusals(validators.validate_time_zone, name) == []


@pytest.mark.parametrize("name", ["", "Europe/Tver", "MSK+3", "europe/moscow"])
def test_an_unknown_time_zone_is_refused(name):
    (said,) = refusals(validators.validate_time_zone, name)
    assert "часового пояса нет" in said
