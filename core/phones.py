"""Telephone numbers: checked and written in one shape, whoever typed them."""

from typing import Any

import phonenumbers
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

REGION, COUNTRY = "RU", 7


def parse(text: str) -> phonenumbers.PhoneNumber | None:
    """Return a Russian number of ten digits; None where the text is no such number."""
    try:
        number = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        return None
    whole = phonenumbers.is_possible_number_with_reason(number)
    is_whole = whole == phonenumbers.ValidationResult.IS_POSSIBLE  # with the code of its place
    return number if is_whole and number.country_code == COUNTRY else None


def tidy(text: str) -> str:
    """Return a number as «+7 000 000-00-00», an extension after a comma.

    Anything else only without stray spaces.

    >>> tidy("8 (496) 570-00-00 доб. 12")
    '+7 496 570-00-00, 12'
    """
    number = parse(text)
    if number is None:
        return " ".join(text.split())
    digits = phonenumbers.national_significant_number(number)
    written = f"+7 {digits[:3]} {digits[3:6]}-{digits[6:8]}-{digits[8:]}"
    return f"{written}, {number.extension}" if number.extension else written


def href(text: str) -> str:
    """Return the address of a number for a link; empty without a number."""
    number = parse(text)
    return f"tel:+7{phonenumbers.national_significant_number(number)}" if number else ""


def validate_phone(value: str) -> None:
    """Check a Russian telephone number; an extension may follow."""
    if parse(value) is None:
        raise ValidationError(_("Write the phone as +7 000 000-00-00, an extension after a comma."))


class PhoneField(models.CharField):
    """Column with a number in one shape; an empty one is allowed.

    Migrations see a plain text column.
    """

    default_validators = [validate_phone]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 40)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs

    def to_python(self, value: Any) -> Any:
        """Return what was typed in its shape."""
        value = super().to_python(value)
        return tidy(value) if isinstance(value, str) else value

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Write the shape past the forms as well, into the row and into the object."""
        value = self.to_python(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value
