"""Columns of the grid: how a cell is read, kept in a result and shown."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quality_assessment.indicators import CRITERIA, INDICATORS
from quality_assessment.models.result import PLACE
from quality_assessment.raw import CHOICES
from quality_assessment.reading import NOTHING, figure_text, read_figure
from quality_assessment.rules import HIGHEST

Text = str | Promise
LARGEST = 1_000_000


@dataclass(frozen=True)
class GridColumn:
    """One column: `kept` tells whether its value is an attribute, an indicator or a raw count."""

    key: str
    label: Text
    hint: Text
    read: Callable[[str], Any]
    kept: str = ""
    size: int = 6

    def of(self, row: Any) -> Any:
        """Return the value of a result."""
        if self.kept:
            return getattr(row, self.kept).get(self.key)
        return getattr(row, self.key)

    def put(self, row: Any, value: Any) -> None:
        """Keep a value in a result; nothing is kept of an empty cell."""
        if not self.kept:
            setattr(row, self.key, value)
            return
        values = {**getattr(row, self.kept)}
        values.pop(self.key, None)
        if value is not None:
            values[self.key] = str(value) if isinstance(value, Decimal) else value
        setattr(row, self.kept, values)

    def shown(self, row: Any) -> str:
        """Return the value as the cell shows it."""
        value = self.of(row)
        return "" if value is None else str(figure_text(value))


def read_points(text: str) -> Decimal | None:
    """Return points of an indicator: at most 100."""
    value = read_figure(text)
    if value is not None and value > HIGHEST:
        raise ValidationError(_("At most %(highest)s points.") % {"highest": HIGHEST})
    return value


def read_count(text: str) -> int | None:
    """Return a whole number; an empty cell is «not known», 0 is «none»."""
    digits = "".join(text.split())
    if digits in NOTHING:
        return None
    if not digits.isascii() or not digits.isdigit() or int(digits) > LARGEST:
        raise ValidationError(_("Write a whole number; leave the cell empty if it is not known."))
    return int(digits)


def read_place(text: str) -> str:
    """Return a place or a span of places."""
    place = "".join(text.split()).replace("-", "–")
    if place in NOTHING:
        return ""
    PLACE(place)
    return place


def read_words(text: str) -> str:
    """Return words with even spaces."""
    words = " ".join(text.split())
    if len(words) > 300:
        raise ValidationError(_("At most 300 letters."))
    return words


def read_address(text: str) -> str:
    """Return an address."""
    address = text.strip()
    if address:
        URLValidator(("http", "https"))(address)
    return address


ASKED = (
    GridColumn("recipients", gettext_lazy("Recipients"), "", read_count),
    GridColumn("respondents", gettext_lazy("Respondents"), "", read_count),
)
PUBLISHED = (
    *[GridColumn(each.code, each.code.upper(), each.name, read_figure) for each in CRITERIA],
    GridColumn("total", gettext_lazy("Total"), "", read_figure),
    GridColumn(
        "place_municipality", gettext_lazy("Place in the municipality"), "", read_place, "", 5
    ),
    GridColumn("place_region", gettext_lazy("Place in the region"), "", read_place, "", 5),
    GridColumn("source_url", gettext_lazy("Address of the source"), "", read_address, "", 18),
    GridColumn(
        "difference_reason", gettext_lazy("Reason of the difference"), "", read_words, "", 18
    ),
)
POINTS = tuple(
    GridColumn(each.code, each.code, each.name, read_points, "indicators") for each in INDICATORS
)
COUNTS = (*ASKED, *[GridColumn(name, label, "", read_count, "raw") for name, label in CHOICES])
PARTS: dict[str, tuple[Text, tuple[GridColumn, ...]]] = {
    "published": (gettext_lazy("Published figures"), PUBLISHED),
    "indicators": (gettext_lazy("Published indicators"), POINTS),
    "counts": (gettext_lazy("Raw counts"), COUNTS),
}
