"""Checks of requisites and contacts; each raises ValidationError with a sentence for the editor."""

import re
from collections.abc import Sequence
from typing import Any
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

_INN_10 = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_11 = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_12 = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_KPP = re.compile(r"[0-9]{4}[0-9A-Z]{2}[0-9]{3}")


def validate_inn(value: str) -> None:
    """Check an ИНН: 10 digits of an institution or 12 of a person, with their check digits."""
    digits = _digits(value, (10, 12), _("An INN has 10 digits (an institution) or 12 (a person)."))
    weights: list[tuple[Sequence[int], int]]
    weights = [(_INN_10, 9)] if len(digits) == 10 else [(_INN_11, 10), (_INN_12, 11)]
    if any(_inn_digit(digits, each) != digits[place] for each, place in weights):
        raise ValidationError(_("The check digit of the INN does not fit: look for a misprint."))


def validate_kpp(value: str) -> None:
    """Check a КПП: nine characters, the fifth and the sixth may be Latin letters."""
    if not _KPP.fullmatch(value):
        raise ValidationError(_("A KPP has nine characters, for example 500101001."))


def validate_ogrn(value: str) -> None:
    """Check an ОГРН (13 digits) or ОГРНИП (15 digits): the last digit is a remainder."""
    digits = _digits(value, (13, 15), _("An OGRN has 13 digits, an OGRNIP has 15."))
    if int(value[:-1]) % (len(digits) - 2) % 10 != digits[-1]:
        raise ValidationError(_("The check digit of the OGRN does not fit: look for a misprint."))


def validate_https(value: str) -> None:
    """Check an outside address: https only, a host with a dot."""
    try:
        URLValidator(schemes=["https"])(value)
    except ValidationError:
        raise ValidationError(
            _("Write the whole address beginning with https://, for example https://example.ru/.")
        ) from None


def validate_time_zone(value: str) -> None:
    """Check the name of a time zone."""
    if value not in available_timezones():
        raise ValidationError(_("There is no such time zone: choose one from the list."))


def _digits(value: str, lengths: Sequence[int], message: Any) -> list[int]:
    if not re.fullmatch(r"[0-9]+", value) or len(value) not in lengths:
        raise ValidationError(message)
    return [int(each) for each in value]


def _inn_digit(digits: list[int], weights: Sequence[int]) -> int:
    return sum(w * d for w, d in zip(weights, digits, strict=False)) % 11 % 10
