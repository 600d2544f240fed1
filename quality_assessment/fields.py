"""Figures that keep the number of decimals they were published with."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db import models
from django.utils.text import capfirst

from .reading import figure_text, read_figure


class FigureInput(forms.CharField):
    """A published figure as people write it: «97,2», «97,2 %», «–» for none."""

    def __init__(self, **kwargs: Any) -> None:
        given = {"required": False, "max_length": 20, **kwargs}
        given.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "size": 7}))
        super().__init__(**given)

    def to_python(self, value: Any) -> Any:
        return read_figure(value)

    def run_validators(self, value: Any) -> None:
        """Leave the bounds to the model: the length of a number is no length of a text."""

    def prepare_value(self, value: Any) -> Any:
        return figure_text(value)


class FigureField(models.DecimalField):
    """A published figure as printed: 93.2 is not 93.20, for the check of a total asks which.

    PostgreSQL keeps the scale of a `numeric` that declares none; Django's field would fill it up.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_digits": 5, "decimal_places": 2, **kwargs})

    def db_type(self, connection: Any) -> str:
        """Return the type without a scale."""
        return "numeric"

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Return the number untouched: the scale is part of what was published."""
        return self.to_python(value)

    def formfield(self, *args: Any, **kwargs: Any) -> Any:
        """Return a field that takes a decimal comma."""
        return FigureInput(
            label=capfirst(str(self.verbose_name)), help_text=self.help_text, required=False
        )

    def to_python(self, value: Any) -> Decimal | None:
        """Return the number with its decimals."""
        number = super().to_python(value)
        return None if number is None else Decimal(number)
