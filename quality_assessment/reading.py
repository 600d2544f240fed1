"""Figures as people write and print them."""

import re
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

NOTHING = {"", "-", "–", "—", "−"}
FIGURE = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")


def read_figure(value: Any) -> Decimal | None:
    """Return a figure with the decimals it was written with; None for an empty cell or a dash.

    Takes a decimal comma, a per cent sign, spaces of any kind. Raises ValidationError for others.
    """
    if value is None or isinstance(value, Decimal):
        return value
    text = "".join(str(value).split()).removesuffix("%")
    if text in NOTHING:
        return None
    if not FIGURE.fullmatch(text):
        raise ValidationError(_("Write a number such as 97.2, two decimals at most."))
    return Decimal(text.replace(",", "."))


def figure_text(value: Any) -> Any:
    """Return a figure as it is shown in a field: with a comma and its own decimals."""
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    return value.replace(".", ",") if isinstance(value, str) else value
