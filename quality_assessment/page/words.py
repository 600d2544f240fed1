"""Figures in the reader's language, with the decimals that they were published with."""

from decimal import Decimal
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

NOTHING = "–"


def number(text: Any) -> Decimal | None:
    """Return a figure of a snapshot as a number."""
    return None if text in (None, "") else Decimal(str(text))


def shown(value: Any) -> str:
    """Return a figure as readers see it: «93,34»; a dash for none."""
    found = number(value)
    return NOTHING if found is None else number_format(found, use_l10n=True)


def signed_difference(value: Decimal, mean: Decimal) -> str:
    """Return how far a total is from the mean, in words."""
    difference = value - mean
    if difference == 0:
        return _("equal to the mean")
    words = {"points": shown(abs(difference))}
    if difference > 0:
        return _("above the mean by %(points)s") % words
    return _("below the mean by %(points)s") % words
